import CommunityStore
import Foundation
import Testing

@Suite("A store's folder")
struct StoreFolderTests {
  private let scratch = Scratch()
  private var path: String { scratch.path + "/a/b/store" }

  private func make(_ disk: Disk = .system) throws -> StoreFolder {
    try StoreFolder.make(
      path,
      site: "990102001001",
      name: "海棠社区",
      created: "2026-11-23T14:05:09.123+08:00",
      Scratch.environment(disk)
    )
  }

  @Test("is made whole, with the modes of its group, and opens again")
  func making() throws {
    let made = try make()
    #expect(
      try Scratch.names(path) == [
        "compact.lock", "journal", "lock", "private", "rules", "store.json", "tables",
      ]
    )
    #expect(
      try Scratch.text(made.description)
        == #"{"format":1,"minor":0,"site":"990102001001","name":"海棠社区","#
        + #""created":"2026-11-23T14:05:09.123+08:00","sum":"eb8b06bf"}"#
        + "\n"
    )
    let zeros = String(repeating: "0", count: 64)
    #expect(
      try Scratch.text(made.firstJournal)
        == #"{"format":1,"site":"990102001001","first":1,"chain":""# + zeros + "\"}\n"
    )
    for folder in ["", "/journal", "/private", "/tables", "/rules"] {
      #expect(try Scratch.mode(path + folder) == 0o2770)
    }
    for file in ["/store.json", "/lock", "/compact.lock", "/journal/990102001001-1.ndjson"] {
      #expect(try Scratch.mode(path + file) == 0o660)
    }
    #expect(try StoreFolder.open(path + "/", Scratch.environment()) == made)
  }

  @Test("a making that failed leaves no store, and the next succeeds", arguments: [false, true])
  func interrupted(lasts: Bool) throws {
    var failing = 1
    while true {
      let disk = FailingDisk(failing: failing, lasts: lasts).disk
      do {
        _ = try make(disk)
        break
      } catch {
        if let store = try? StoreFolder.open(path, Scratch.environment()) {
          // Only the last sync may fail behind the name.
          #expect(try store.changes().changes == [])
          try FileManager.default.removeItem(atPath: path)
        } else {
          _ = try make()
          try FileManager.default.removeItem(atPath: path)
        }
      }
      failing += 1
    }
    #expect(failing > 25)
  }

  @Test("is not made over a store, over other files, or over a journal without its description")
  func occupied() throws {
    let store = try make()
    #expect(throws: StoreFailure.alreadyThere(path: path)) { try make() }
    let committer = try Committer(store, Scratch.environment())
    try committer.record("one")
    try FileManager.default.removeItem(atPath: store.description)
    try? FileManager.default.removeItem(atPath: store.head)
    #expect(
      throws: StoreFailure.notEmpty(path: store.journal, name: "990102001001-1.ndjson")
    ) { try make() }
    #expect(try Scratch.names(store.journal) == ["990102001001-1.ndjson"])
    try Scratch.write("x".utf8, to: path + "/letter.txt")
    #expect(throws: StoreFailure.notEmpty(path: path, name: "letter.txt")) { try make() }
  }

  @Test("opening says what is wrong")
  func refusals() throws {
    let environment = Scratch.environment()
    #expect(throws: StoreFailure.missing(path: path)) { try StoreFolder.open(path, environment) }
    #expect(throws: StoreFailure.notAStore(path: scratch.path)) {
      try StoreFolder.open(scratch.path, environment)
    }
    let store = try make()
    try Scratch.write(#"{"format":2,"anything":"else"}"#.utf8, to: store.description)
    #expect(throws: StoreFailure.formatTooNew(path: path, format: 2)) {
      try StoreFolder.open(path, environment)
    }
    try Scratch.write("{\n\"format\":1,\n\"minor\":x}".utf8, to: store.description)
    #expect(throws: StoreFailure.descriptionDamaged(path: store.description)) {
      try StoreFolder.open(path, environment)
    }
    #expect(throws: StoreFailure.unusableSite("../x")) {
      try StoreFolder.make(path, site: "../x", name: "", created: "", environment)
    }
  }

  @Test("opening finds every byte of the description that is not what was written")
  func damage() throws {
    let store = try make()
    let whole = try Scratch.bytes(store.description)
    func expectDamage(_ bytes: [UInt8], _ place: String) throws {
      try Scratch.write(bytes, to: store.description)
      #expect(throws: StoreFailure.descriptionDamaged(path: store.description), "\(place)") {
        try StoreFolder.open(path, Scratch.environment())
      }
    }
    // Without its line end alone it says all that it said.
    for index in whole.indices.dropLast() {
      try expectDamage(Array(whole.prefix(index)), "cut to \(index)")
      for bit in 0..<8 {
        var bytes = whole
        bytes[index] ^= 1 << UInt8(bit)
        try expectDamage(bytes, "bit \(bit) of byte \(index)")
      }
    }
  }

  private func withoutSum(_ store: StoreFolder) throws -> String {
    try Scratch.text(store.description).components(separatedBy: #","sum":"#)[0] + "}\n"
  }

  @Test("a description without a sum opens, as early stores have it")
  func early() throws {
    let store = try make()
    try Scratch.write(withoutSum(store).utf8, to: store.description)
    #expect(try StoreFolder.open(path, Scratch.environment()) == store)
  }

  @Test("a higher minor is read-only, with a notice")
  func newerMinor() throws {
    let store = try make()
    let newer = try withoutSum(store)
      .replacingOccurrences(of: "\"minor\":0", with: "\"minor\":3,\"later\":[1]")
    try Scratch.write(newer.utf8, to: store.description)
    let opened = try StoreFolder.open(path, Scratch.environment())
    #expect(opened.notices == [.newerMinor(3)])
    let committer = try Committer(opened, Scratch.environment())
    #expect(throws: StoreFailure.readOnly(.newerMinor(3))) { try committer.record("one") }
    #expect(try Scratch.names(store.journal) == ["990102001001-1.ndjson"])
  }

  @Test("a file system of another machine is a notice")
  func remote() throws {
    let store = try make()
    var disk = Disk.system
    disk.fileSystem = { (_) throws(DiskFailure) in 0x6969 }
    let opened = try StoreFolder.open(path, Scratch.environment(disk))
    #expect(opened.notices == [.networkFileSystem(magic: 0x6969)])
    #expect(opened.isRemote && !store.isRemote)
  }
}
