internal import CommunityModel

/// The rows that one part of a load becomes.
struct BaseRows {
  struct Row {
    let id: RecordID
    /// Where it stands in `bytes`, without a line end.
    let range: Range<Int>
    let facts: IssueFacts
    let community: String
  }

  /// What rows are made with, the same for all parts.
  struct Making: Sendable {
    let site: String
    let actor: Actor
    let now: Instant
    let rules: RulesInForce
    let salting: Salting
    var codes: Set<String> = []
  }

  private(set) var open: [Row] = []
  private(set) var sealed: [Row] = []
  private(set) var communities: [Community] = []
  private(set) var people: [Person] = []
  private let making: Making
  private var check: DraftCheck
  private var nextSeq: Int
  /// Room for some hundreds of rows, as many as a part of a demonstration has.
  private var writer = JSONWriter(capacity: 262_144)

  var bytes: [UInt8] { writer.bytes }

  init(_ making: Making, firstSeq: Int) {
    self.making = making
    nextSeq = firstSeq
    check = DraftCheck(
      site: making.site,
      actor: making.actor,
      now: making.now,
      rules: making.rules.book,
      codes: making.codes,
      salting: making.salting,
      findIssue: { _ in nil },
      findCommunity: { _ in nil },
      knowsPerson: { _ in false }
    )
  }

  /// Checks changes and folds them into rows; throws `CommitFailure.refused` with the number of
  /// the one that a rule refuses.
  mutating func take(_ group: [ChangeDraft]) throws {
    check.forget()
    for draft in group {
      do {
        let outcome = try check.outcome(of: draft, seq: nextSeq)
        try check.accept(outcome)
      } catch let refusal as Refusal {
        throw CommitFailure.refused(nextSeq, refusal)
      }
      nextSeq += 1
    }
    people += check.people
    communities += check.layer.communities.values
    for issue in check.layer.issues { write(issue) }
  }

  private mutating func write(_ issue: Issue) {
    var row = making.rules.row(issue, before: nil)
    // No journal holds what happened before the trail.
    row.issue.seqs = []
    let start = writer.bytes.count
    row.write(to: &writer)
    let made = Row(
      id: row.issue.id,
      range: start..<writer.bytes.count,
      facts: IssueFacts(row),
      community: row.issue.community
    )
    if row.isSealed { sealed.append(made) } else { open.append(made) }
  }
}
