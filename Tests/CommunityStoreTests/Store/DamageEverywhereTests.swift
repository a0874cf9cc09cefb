import CommunityModel
import Foundation
import Testing

@testable import CommunityStore

/// A small store of every kind of file, damaged byte by byte.
///
/// Some hundred places in the ordinary tests, every byte with `DIZAO_LONG_TESTS=1`.
@Suite("Damage anywhere in a store")
struct DamageEverywhereTests {
  private let trial = Trial()
  private static let isLong = ProcessInfo.processInfo.environment["DIZAO_LONG_TESTS"] == "1"

  /// What happened to a file.
  enum Harm: String, CaseIterable, Sendable {
    case bitFlipped
    case cutOff
    case nulls

    func apply(_ whole: [UInt8], at index: Int) -> [UInt8] {
      var bytes = whole
      switch self {
      case .bitFlipped: bytes[index] ^= 1 << UInt8(index % 8)
      case .cutOff: bytes.removeLast(bytes.count - index)
      case .nulls:
        for place in index..<bytes.count { bytes[place] = 0 }
      }
      return bytes
    }
  }

  private func prepare() throws -> Picture {
    let store = try trial.makeStoreCompactedTwice()
    let fix = ChangeDraft(.issue(.fix), body: [.title: .text("井盖"), .done: .text("盖好")])
    try store.commit([Trial.report("尾巴", [.reporter: .text("李")]), fix], by: Trial.wang)
    return try Picture(store)
  }

  /// All files but the locks, and the description: `StoreFolderTests` damages that.
  private func files() throws -> [String] {
    let folders = try ["journal", "tables", "private"].flatMap { folder in
      try Scratch.names(trial.path + "/" + folder).map { folder + "/" + $0 }
    }
    return folders + ["manifest.json", "manifest.previous.json", "head"]
  }

  @Test(
    "is never a crash and never a silent wrong figure; check finds it, repair mends it",
    arguments: Harm.allCases
  )
  func everywhere(harm: Harm) throws {
    let before = try prepare()
    var places = 0
    for file in try files() {
      let path = trial.path + "/" + file
      let whole = try Scratch.bytes(path)
      let step = DamageEverywhereTests.isLong ? 1 : 151
      for index in stride(from: places % 7, to: whole.count, by: step) {
        let bytes = harm.apply(whole, at: index)
        guard bytes != whole else { continue }
        try Scratch.write(bytes, to: path)
        places += 1
        let place = "\(file) byte \(index)"
        try expectNothingSilent(before, place)
        let report = try Store.check(trial.path)
        let isFound = !report.isWhole
        #expect(isFound || report.isHeadBroken, "\(place)")
        #expect(report.isHeadBroken == (file == "head"), "\(place)")
        if isFound { try expectMended(place) }
        try Scratch.write(whole, to: path)
      }
    }
    #expect(places > 70)
    #expect(try Picture(trial.open()) == before)
  }

  /// What is opened without a word and read to its end is what was there.
  private func expectNothingSilent(_ before: Picture, _ place: String) throws {
    do {
      let store = try trial.open(readOnly: true)
      let picture = try Picture(store)
      guard store.notices.isEmpty else { return }
      #expect(picture == before, "\(place)")
    } catch is StoreFailure {
      // With file and line, and what to do; the sentences have their own tests.
    }
  }

  /// A copy of the damaged store is whole after its repair, and shows nothing that was not there.
  private func expectMended(_ place: String) throws {
    let copy = trial.scratch.path + "/copy"
    try? FileManager.default.removeItem(atPath: copy)
    try FileManager.default.copyItem(atPath: trial.path, toPath: copy)
    let report = try Store.repair(copy, by: Trial.wang, environment: trial.environment())
    #expect(report.after.problems == [], "\(place)")
    let store = try Store(opening: copy, environment: trial.environment())
    #expect(store.notices == [], "\(place)")
    // Tables and journals say everything twice but the tail.
    #expect(try Picture(store).issues.count >= 5, "\(place)")
    #expect(try store.commit([Trial.report("新")], by: Trial.wang).allSatisfy { $0.seq > 8 })
  }
}
