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
    if let number = Int(text), number > 0, let home, !text.hasPrefix("+") {
      self.init(site: home, number: number)
      return
    }
    guard let dash = text.lastIndex(of: "-"), dash != text.startIndex else { return nil }
    let digits = text[text.index(after: dash)...]
    guard digits.allSatisfy({ $0.isASCII && $0.isNumber }), let number = Int(digits), number > 0
    else { return nil }
    self.init(site: String(text[..<dash]), number: number)
  }

  public var description: String { "\(site)-\(number)" }

  /// As people say it at `home`: the bare number, or the whole id of another site's record.
  public func spoken(home: String) -> String {
    site == home ? String(number) : description
  }

  public static func < (one: RecordID, other: RecordID) -> Bool {
    one.site == other.site ? one.number < other.number : one.site < other.site
  }
}
