/// The code of a community: 12 digits; a natural village has its 行政村's and `-NN`.
///
/// `990102001001`, `990121100204-03`. Only the shape is checked, never whether the code is given
/// to anybody: lists age, and a natural village stands in none.
public struct SiteCode: Hashable, Sendable {
  public let text: String

  public init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 12 || bytes.count == 15, SiteCode.areDigits(bytes[..<12]),
      bytes[0] != 0x30
    else { return nil }
    if bytes.count == 15 {
      guard bytes[12] == 0x2D, SiteCode.areDigits(bytes[13...]), bytes[13...] != [0x30, 0x30]
      else { return nil }
    }
    self.text = String(text)
  }

  public var isNaturalVillage: Bool { text.utf8.count > 12 }

  /// 1 to 99 for a natural village.
  public var villageNumber: Int? { isNaturalVillage ? Int(text.suffix(2)) : nil }

  /// The 12 digits: the community, or the 行政村 of a natural village.
  public var community: String { String(text.prefix(12)) }
  public var township: String { String(text.prefix(9)) }
  public var county: String { String(text.prefix(6)) }
  public var prefecture: String { String(text.prefix(4)) }
  public var province: String { String(text.prefix(2)) }

  static func areDigits(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
  }
}

/// The code of a grid: its community's 12 digits and three more, `990102001001003`.
public struct GridCode: Hashable, Sendable {
  public let community: SiteCode
  /// 1 to 999.
  public let number: Int

  public init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 15, SiteCode.areDigits(bytes[...]), let number = Int(text.suffix(3)),
      let community = SiteCode(text.prefix(12))
    else { return nil }
    self.init(community, number: number)
  }

  /// Nil for a natural village, whose grids have no codes, and for numbers outside 1…999.
  public init?(_ community: SiteCode, number: Int) {
    guard !community.isNaturalVillage, (1...999).contains(number) else { return nil }
    self.community = community
    self.number = number
  }

  public var text: String {
    let digits = String(number)
    return community.text + String(repeating: "0", count: 3 - digits.count) + digits
  }
}
