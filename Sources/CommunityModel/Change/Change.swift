/// One entry of the journal: who changed which record, when, how, and having seen what.
public struct Change: Hashable, Sendable {
  /// Number of the change at its site; also the number of the record it makes, if it makes one.
  public var seq: Int
  public var at: Instant
  public var by: String
  public var terminal: String
  /// What happened, such as `issue.resolve`.
  public var kind: ChangeKind
  public var id: RecordID
  /// A second record this change touches: the target of a merge.
  public var also: RecordID?
  /// The record's revision that `by` had seen; nil for additive changes.
  public var base: Int?
  /// Number of the rule set in force.
  public var rules: Int
  public var body: Fields
  /// How many changes of the same batch follow.
  public var more: Int

  public init(
    seq: Int,
    at: Instant,
    by: String,
    terminal: String,
    kind: ChangeKind,
    id: RecordID,
    also: RecordID? = nil,
    base: Int? = nil,
    rules: Int,
    body: Fields,
    more: Int = 0
  ) {
    self.seq = seq
    self.at = at
    self.by = by
    self.terminal = terminal
    self.kind = kind
    self.id = id
    self.also = also
    self.base = base
    self.rules = rules
    self.body = body
    self.more = more
  }
}

/// The closed list of what can happen; its text is the `change` member of a journal line.
public enum ChangeKind: Hashable, Sendable {
  case issue(IssueVerb)
  case communityCreate
  case communityCorrect
  /// A bulk load: records came in as tables, and the trail starts here.
  case storeBase
  case storeRepair
  case privateErase

  public init?(_ text: String) {
    switch text {
    case "community.create": self = .communityCreate
    case "community.correct": self = .communityCorrect
    case "store.base": self = .storeBase
    case "store.repair": self = .storeRepair
    case "private.erase": self = .privateErase
    default:
      guard text.hasPrefix("issue."), let verb = IssueVerb(rawValue: String(text.dropFirst(6)))
      else { return nil }
      self = .issue(verb)
    }
  }

  public var text: String {
    switch self {
    case .issue(let verb): "issue.\(verb.rawValue)"
    case .communityCreate: "community.create"
    case .communityCorrect: "community.correct"
    case .storeBase: "store.base"
    case .storeRepair: "store.repair"
    case .privateErase: "private.erase"
    }
  }
}

/// A change before the store numbered it: what somebody wants.
public struct ChangeDraft: Hashable, Sendable {
  public var kind: ChangeKind
  /// Nil when the change makes a record.
  public var id: RecordID?
  public var base: Int?
  public var body: Fields
  /// When it is to count as recorded; nil is now, and only demonstrations set it.
  public var at: Instant?
  /// Who did it, when not the one at this terminal.
  public var by: String?

  public init(
    _ kind: ChangeKind,
    id: RecordID? = nil,
    base: Int? = nil,
    body: Fields = Fields(),
    at: Instant? = nil,
    by: String? = nil
  ) {
    self.kind = kind
    self.id = id
    self.base = base
    self.body = body
    self.at = at
    self.by = by
  }
}
