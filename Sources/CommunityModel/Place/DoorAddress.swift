/// A door as people say it: building, unit and number in town, group and family in a village.
///
/// `3-2-501`, `3栋2单元501`, `二组 李家`. Which estate or village is understood from who says it.
public enum DoorAddress: Hashable, Sendable {
  case door(building: String, unit: String?, number: String?)
  case group(String, household: String?)

  /// Reads a whole text; nil when it is anything else or more than an address.
  public init?(_ text: some StringProtocol) {
    let text = String(text)
    guard let (address, end) = DoorAddress.prefix(of: text), end == text.endIndex else {
      return nil
    }
    self = address
  }

  /// The address with which a text begins, and where it ends.
  public static func prefix(of text: String) -> (DoorAddress, end: String.Index)? {
    var reader = DoorReader(text)
    if let address = reader.door() ?? reader.group() { return (address, reader.position) }
    return nil
  }

  /// As it is stored: `3-2-501`, `二组 李家`; it reads back as the same address.
  public var text: String {
    switch self {
    case .door(let building, let unit, let number):
      // "3-12" would be building 3 unit 12: a short number without a unit needs its word.
      if unit == nil, let number, DoorReader.digitCount(of: number) < 3 {
        return "\(building)栋\(number)室"
      }
      if unit == nil && number == nil { return "\(building)栋" }
      return [building, unit, number].compactMap(\.self).joined(separator: "-")
    case .group(let group, let household):
      return [group, household].compactMap(\.self).joined(separator: " ")
    }
  }

  /// In full: `3栋2单元501`, `二组李家`.
  public var fullText: String {
    switch self {
    case .door(let building, let unit, let number):
      "\(building)栋" + (unit.map { "\($0)单元" } ?? "") + (number ?? "")
    case .group(let group, let household): group + (household ?? "")
    }
  }

  /// Without the door or the family: what a title may say.
  public var sharedText: String {
    switch self {
    case .door(let building, let unit, _): "\(building)栋" + (unit.map { "\($0)单元" } ?? "")
    case .group(let group, _): group
    }
  }

  /// The smallest place that the public may see: the building, in a village the group.
  public var publicText: String {
    switch self {
    case .door(let building, _, _): "\(building)栋"
    case .group(let group, _): group
    }
  }
}
