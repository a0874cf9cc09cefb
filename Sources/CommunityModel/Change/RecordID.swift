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
    // Byte by byte: what counts is ASCII, and many ids are read.
    let utf8 = text.utf8
    var dash: String.Index?
    var number: Int? = 0
    for index in utf8.indices {
      if utf8[index] == 0x2D {
        dash = index
        number = 0
      } else {
        number = number.flatMap { RecordID.number($0, then: utf8[index]) }
      }
    }
    guard let number, number > 0 else { return nil }
    if let dash, dash != utf8.startIndex {
      self.init(site: String(text[..<dash]), number: number)
    } else if dash == nil, let home {
      self.init(site: home, number: number)
    } else {
      return nil
    }
  }

  /// A number with one more digit; nil for another byte, or beyond what an `Int` holds.
  private static func number(_ number: Int, then byte: UInt8) -> Int? {
    guard byte >= 0x30, byte <= 0x39 else { return nil }
    let (tens, didOverflow) = number.multipliedReportingOverflow(by: 10)
    let (sum, didOverflowAgain) = tens.addingReportingOverflow(Int(byte - 0x30))
    return didOverflow || didOverflowAgain ? nil : sum
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
