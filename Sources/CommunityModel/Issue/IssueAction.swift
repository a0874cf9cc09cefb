/// One row of the life of an issue: from where, what it needs, when it is refused, what it does.
///
/// Forms, the command line, help, the journal and the checks are all drawn from these rows. A new
/// action is a file in `Actions/`, a case of `IssueVerb` and its line in `LifeTable.swift`.
///
/// A class, for rows are looked up several times for every change and must not be copied.
public final class IssueAction: Sendable {
  public enum Beginning: Sendable {
    /// The action makes a record.
    case nothing
    case statuses([IssueStatus])
  }

  public enum Asking: Sendable {
    /// All its fields, in a form.
    case fields
    /// Only whether it is meant.
    case nothing
    /// Only whether it is meant; who did the work is shown the fields: 自查 must be said.
    case nothingOfOthers
  }

  public let verb: IssueVerb
  public let from: Beginning
  public let makesRecord: Bool
  public let fields: [FieldRule]
  /// Of `fields`, in their order.
  let quickChecks: [FieldRule.QuickCheck]
  /// Must have seen the latest revision; additive actions add and never overwrite.
  public let isExclusive: Bool
  /// Offered to people; imports use the others.
  public let isOffered: Bool
  /// How much people are asked before it is recorded.
  public let asking: Asking
  /// Fields that begin with what the record says, to be confirmed or corrected.
  public let shown: Set<Field>
  /// The action that takes this one back with a new entry; nil when there is none.
  public let undoneBy: IssueVerb?
  /// Changes the record that `target` names as well, which must be of this site.
  public let touchesTarget: Bool
  /// Fills in what the record and the hour know; runs before the check.
  let prepare: @Sendable (inout Fields, Issue?, RuleContext) -> Void
  /// The rule's own no, after status and required fields were checked.
  let refuse: @Sendable (Issue?, Fields, RuleContext) -> Refusal?
  /// Applies an accepted change; never refuses, never reads the clock.
  let apply: @Sendable (inout Issue, Change) -> Void

  init(
    _ verb: IssueVerb,
    from: Beginning,
    fields: [FieldRule] = [],
    isExclusive: Bool = true,
    isOffered: Bool = true,
    asking: Asking = .fields,
    shown: Set<Field> = [],
    undoneBy: IssueVerb? = nil,
    touchesTarget: Bool = false,
    prepare: @escaping @Sendable (inout Fields, Issue?, RuleContext) -> Void = { _, _, _ in },
    refuse: @escaping @Sendable (Issue?, Fields, RuleContext) -> Refusal? = { _, _, _ in nil },
    apply: @escaping @Sendable (inout Issue, Change) -> Void
  ) {
    self.verb = verb
    self.from = from
    makesRecord = if case .nothing = from { true } else { false }
    self.fields = fields
    quickChecks = fields.map(\.quickCheck)
    self.isExclusive = isExclusive
    self.isOffered = isOffered
    self.asking = asking
    self.shown = shown
    self.undoneBy = undoneBy
    self.touchesTarget = touchesTarget
    self.prepare = prepare
    self.refuse = refuse
    self.apply = apply
  }

  /// Whether the status of an issue allows the action at all.
  public func allows(_ status: IssueStatus) -> Bool {
    if case .statuses(let statuses) = from { statuses.contains(status) } else { false }
  }

  /// The life table, in the order people meet it.
  public static let all: [IssueAction] = IssueVerb.allCases.map { IssueAction[$0] }

  /// What can be done with an issue now, as people are offered it.
  public static func offered(for status: IssueStatus) -> [IssueAction] {
    all.filter { $0.isOffered && $0.allows(status) }
  }
}
