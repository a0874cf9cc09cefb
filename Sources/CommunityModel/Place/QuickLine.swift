/// A whole report in one line: "3-2-501 王姨 楼道灯坏 2天".
///
/// Words are told apart by what they look like, in this order: since when, urgency, phone, place,
/// person; the rest is the problem. There is always a problem: what would leave none is not taken
/// away, so that a plain title is a quick line too.
public struct QuickLine: Hashable, Sendable {
  /// A stretch of the line and what it was taken for, so that a form can show it.
  public struct Part: Hashable, Sendable {
    public enum Kind: String, Sendable {
      case place
      case person
      case phone
      case time
      case urgency
      case problem
    }

    public let kind: Kind
    public let range: Range<String.Index>
  }

  public let source: String
  /// In the order of the line.
  public let parts: [Part]
  /// Where, as it is stored: `3-2-501`, `二组 李家`, `一期门口`.
  public let place: String?
  /// The door in it, when there is one.
  public let address: DoorAddress?
  public let person: String?
  public let phone: String?
  /// What is wrong, in the line's own words.
  public let problem: String
  /// The problem with its place before it, without door and family: `3栋2单元楼道灯坏`.
  public let title: String
  public let happened: Instant?
  public let isUrgent: Bool

  /// Reads a line at an instant, which 2天 and 刚才 count from.
  public init(_ line: String, now: Instant) {
    var sorter = QuickSorter(line)
    sorter.sort(now: now)
    source = line
    parts = sorter.parts
    happened = sorter.happened
    isUrgent = sorter.isUrgent
    address = sorter.address
    place = sorter.place
    person = sorter.person
    phone = sorter.phone
    problem = sorter.problem
    title = QuickLine.title(
      problem: sorter.problem,
      placeWords: sorter.placeWords,
      address: sorter.address
    )
  }

  public var urgency: Urgency { isUrgent ? .urgent : .normal }

  /// The category that the problem points to.
  public func category(in setting: Category.Setting) -> Category {
    Category.guessed(fromTitle: problem, in: setting)
  }

  private static func title(
    problem: String,
    placeWords: [String],
    address: DoorAddress?
  ) -> String {
    let places = placeWords + [address?.sharedText].compactMap(\.self)
    let place = places.joined()
    if place.isEmpty || problem.hasPrefix(place) { return problem }
    let isProblemHan = problem.first?.isHan ?? false
    return isProblemHan ? place + problem : "\(place) \(problem)"
  }
}
