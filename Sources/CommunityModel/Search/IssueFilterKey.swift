extension IssueFilter {
  /// What may stand before the colon of a condition; the raw value is the short name help shows.
  public enum Key: String, CaseIterable, Sendable {
    case status
    case due
    case category = "cat"
    case community = "com"
    case handler = "by"
    case quality = "is"
    case text

    /// Every way to write it.
    public var names: [String] {
      switch self {
      case .status: ["status", "状态"]
      case .due: ["due", "到期"]
      case .category: ["cat", "category", "类别"]
      case .community: ["com", "community", "社区"]
      case .handler: ["by", "handler", "承办"]
      case .quality: ["is"]
      case .text: ["text", "全文"]
      }
    }

    init?(_ name: some StringProtocol) {
      let plain = name.lowercased()
      guard let key = Key.allCases.first(where: { $0.names.contains(plain) }) else { return nil }
      self = key
    }

    /// Key of the sentence that says what may stand behind the colon.
    public var help: String { "help.filter.\(rawValue)" }
  }

  /// What a word behind `status:` names.
  enum StatusPart: Hashable {
    case status(IssueStatus)
    case toJudge
  }

  /// Words for many statuses at once; open is what is in the queue.
  static let statusGroups: [(names: [String], parts: [StatusPart])] = [
    (["open", "待办"], IssueStatus.open.map(StatusPart.status) + [.toJudge]),
    (["judge", "核实"], [.toJudge]),
    (["ended", "结束"], IssueStatus.allCases.filter { !$0.isOpen }.map(StatusPart.status)),
    (["all", "全部"], IssueStatus.allCases.map(StatusPart.status)),
  ]

  /// What `is:` may ask.
  static let qualities: [(names: [String], condition: Condition)] = [
    (["urgent", "紧急"], .urgent),
    (["supervised", "督办"], .supervised),
    (["overdue", "超期"], .overdue),
    (["paused", "暂停"], .paused),
  ]

  /// The units of `due:2d`, in milliseconds.
  static let dueUnits: [Character: Int64] = [
    "d": Instant.millisecondsPerDay, "天": Instant.millisecondsPerDay,
    "h": Instant.millisecondsPerHour, "时": Instant.millisecondsPerHour,
  ]

  static let overdueNames = ["over", "overdue", "超期"]
}
