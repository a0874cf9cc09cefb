/// The name of a journal's file, `SITE-FIRSTSEQ.ndjson`: whose it is and its first change.
public struct JournalName: Hashable, Sendable {
  private static let ending = ".ndjson"

  public let site: String
  public let first: Int

  public init(site: String, first: Int) {
    self.site = site
    self.first = first
  }

  /// Reads a file's name; nil for other files, and for numbers not written as `text` writes them.
  ///
  /// By bytes, for every commit lists the journals twice.
  public init?(_ text: String) {
    let bytes = text.utf8
    guard bytes.count > JournalName.ending.utf8.count,
      bytes.suffix(JournalName.ending.utf8.count).elementsEqual(JournalName.ending.utf8)
    else { return nil }
    let stem = bytes.dropLast(JournalName.ending.utf8.count)
    guard let dash = stem.lastIndex(of: 0x2D) else { return nil }
    let digits = stem[stem.index(after: dash)...]
    guard digits.first != 0x30, let first = DecimalText.number(digits),
      let site = String(stem[..<dash]), JournalName.isUsable(site: site)
    else { return nil }
    self.init(site: site, first: first)
  }

  public var text: String { "\(site)-\(first)\(JournalName.ending)" }

  /// The line of a change in a journal that begins with `first`, from 1; line 1 is the header.
  static func line(of seq: Int, first: Int) -> Int { seq - first + 2 }

  /// Whether a site's code may stand in a file's name: letters, digits and inner dashes.
  public static func isUsable(site: String) -> Bool {
    let isPlain = site.utf8.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D: true
      default: false
      }
    }
    return isPlain && (1...64).contains(site.utf8.count) && !site.hasPrefix("-")
  }
}

extension StoreFolder {
  /// The journals of one site, by their first change.
  public func journals(of site: String, _ disk: Disk) throws -> [JournalName] {
    try disk.list(journal).compactMap(JournalName.init).filter { $0.site == site }
      .sorted { $0.first < $1.first }
  }

  /// The sites whose journals lie here, in order.
  public func sites(_ disk: Disk) throws -> [String] {
    Set(try disk.list(journal).compactMap(JournalName.init).map(\.site)).sorted()
  }

  /// The file and the line of a change.
  func place(of seq: Int, site: String, _ disk: Disk) throws -> (path: String, line: Int) {
    let first = try journals(of: site, disk).last { $0.first <= seq }?.first ?? seq
    let name = JournalName(site: site, first: first)
    return (path(of: name), JournalName.line(of: seq, first: first))
  }

  public func path(of name: JournalName) -> String { journal + "/" + name.text }
}
