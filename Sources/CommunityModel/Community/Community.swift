/// A community: the place whose people co-create, and the office that keeps its records.
public struct Community: Hashable, Sendable {
  public enum Kind: String, CaseIterable, Sendable {
    /// 城市社区, a 12-digit code.
    case urban
    /// 自然村, the code of its 行政村 and `-NN`.
    case rural
  }

  public let id: RecordID
  public var revision = 0
  public var code = ""
  public var name = ""
  public var kind = Kind.urban
  /// 老旧小区, 商品房, 单位大院 … as the place calls it.
  public var type: String?
  public var isPilot = false
  /// Estates of a community, groups of a village.
  public var estates: [String] = []
  /// Number of grids; their codes are the community's and three digits.
  public var grids = 0
  public var homes: Int?
  public var residents: Int?
  public var secretary: String?
  /// 切入点: the one to three small real things it began with.
  public var startingPoints: [String] = []
  public var seqs: [Int] = []
  public var updatedAt: Instant
  public var unknown: [UnknownMember] = []

  public init(id: RecordID, at instant: Instant) {
    self.id = id
    updatedAt = instant
  }

  /// The categories that fit here.
  public var setting: Category.Setting { kind == .rural ? .rural : .urban }
}

extension Community {
  public static let fields: [FieldRule] = [
    .required(.community), .required(.name), .optional(.kind),
    .optional(.type), .optional(.isPilot), .optional(.estates), .optional(.grids),
    .optional(.homes), .optional(.residents), .optional(.secretary), .optional(.startingPoints),
  ]

  /// The record that `community.create` makes.
  public init?(madeBy change: Change) {
    guard change.kind == .communityCreate else { return nil }
    self.init(id: change.id, at: change.at)
    apply(change)
  }

  /// Takes over a change: what it says replaces what was, what it leaves out stays.
  public mutating func apply(_ change: Change) {
    let body = change.body
    code = body.text(.community) ?? code
    name = body.text(.name) ?? name
    kind = body.choice(.kind, Kind.self) ?? (revision == 0 ? Community.kind(ofCode: code) : kind)
    type = body.text(.type) ?? type
    if body[.isPilot] != nil { isPilot = body.flag(.isPilot) }
    if body[.estates] != nil { estates = body.list(.estates) }
    grids = body.number(.grids) ?? grids
    homes = body.number(.homes) ?? homes
    residents = body.number(.residents) ?? residents
    secretary = body.text(.secretary) ?? secretary
    if body[.startingPoints] != nil { startingPoints = body.list(.startingPoints) }
    revision += 1
    seqs.append(change.seq)
    updatedAt = max(updatedAt, change.at)
  }

  /// A code with `-NN` is a natural village's.
  static func kind(ofCode code: String) -> Kind { code.contains("-") ? .rural : .urban }
}
