internal import CommunityModel

/// Puts the file of personal fields in order: entries that are what was recorded, by their number.
struct PeopleRepair {
  /// People whose entries are gone or were wrong.
  private(set) var lost: [String] = []

  private let file: PrivateFile
  private let trail: ChangeTrail
  /// Hashes of people as changes and rows name them.
  private let named: [String: String]
  private let folder: StoreFolder
  private let disk: Disk

  init(_ check: StoreCheck) {
    folder = check.folder
    trail = check.trail
    named = check.named
    file = PrivateFile(check.folder, check.environment)
    disk = check.disk
  }

  /// Writes the file anew; lines that make no sense or say something else go into `damaged`.
  ///
  /// Whoever was erased is left out and kept nowhere.
  mutating func run(into damaged: inout DamagedFolder) throws {
    var kept: [Person] = []
    var wrong: [UInt8] = []
    try file.forEachLine { line, _ in
      guard let person = try? Person(line), PrivateFile.number(of: person.id) != nil else {
        wrong += Array(line) + [0x0A]
        return
      }
      if trail.erased.contains(person.id) { return }
      if let hash = named[person.id], hash != person.hash {
        wrong += Array(line) + [0x0A]
      } else {
        kept.append(person)
      }
    }
    // Stable: of several entries of one id the last counts.
    kept = kept.enumerated().sorted {
      let one = PrivateFile.number(of: $0.element.id) ?? 0
      let other = PrivateFile.number(of: $1.element.id) ?? 0
      return (one, $0.offset) < (other, $1.offset)
    }.map(\.element)
    if !wrong.isEmpty { try damaged.write(wrong, as: "people.ndjson") }
    try disk.replace(file.path, with: PrivateFile.bytes(of: kept), folder: folder.personal)
    let there = Set(kept.map(\.id))
    lost = named.keys.filter { !there.contains($0) && !trail.erased.contains($0) }.sorted()
  }
}
