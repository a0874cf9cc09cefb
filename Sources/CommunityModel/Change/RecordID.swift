/// The name of a record for ever: the site that made it and the number of the change that did.
///
/// Written `990102001001-318`; at home (in the store of that site) people see and type `318`.
/// A natural village's site holds a dash itself: `990121100204-03-7`.
public struct RecordID: Hashable, Comparable, Sendable, CustomStringConvertible {
  public let site: String
  public let number: Int

  public init(site: String, number: Int) {
    self.site = site
    self.number = number
  }

  /// Reads a whole id, or a bare number as one of the site `home`.
  public init?(_ text: some StringProtocol, home: String? = nil) {
    guard let id = Array(text.utf8).withUnsafeBytes({ RecordID(utf8: $0, home: home) }) else {
      return nil
    }
    self = id
  }

  /// The same from UTF-8, for readers of many rows.
  public init?(utf8 bytes: UnsafeRawBufferPointer, home: String? = nil) {
    let dash = bytes.lastIndex(of: 0x2D)
    var number = 0
    for byte in bytes[(dash.map { $0 + 1 } ?? 0)...] {
      guard byte >= 0x30, byte <= 0x39 else { return nil }
      let (tens, didOverflow) = number.multipliedReportingOverflow(by: 10)
      let (sum, didOverflowAgain) = tens.addingReportingOverflow(Int(byte - 0x30))
      guard !didOverflow, !didOverflowAgain else { return nil }
      number = sum
    }
    guard number > 0, dash != 0 else { return nil }
    let site = dash.map { String(decoding: bytes[..<$0], as: UTF8.self) } ?? home
    guard let site else { return nil }
    self.init(site: site, number: number)
  }

  /// By the number alone: the records of a store are nearly all of one site.
  public func hash(into hasher: inout Hasher) { hasher.combine(number) }

  public var description: String { "\(site)-\(number)" }

  /// As people say it at `home`: the bare number, or the whole id of another site's record.
  public func spoken(home: String) -> String {
    site == home ? String(number) : description
  }

  public static func < (one: RecordID, other: RecordID) -> Bool {
    one.site == other.site ? one.number < other.number : one.site < other.site
  }
}
