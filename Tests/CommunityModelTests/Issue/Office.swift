import CommunityModel

/// An office in memory for tests: numbers changes, runs the rules, folds what they let pass.
struct Office {
  static let site = "990102001001"

  var rules = RuleBook.standard
  var communities: Set<String> = [site]
  private(set) var issues: [RecordID: Issue] = [:]
  private(set) var changes: [Change] = []
  private var seq: Int

  /// - Parameter firstSeq: the number of the first change.
  init(firstSeq: Int = 1) {
    seq = firstSeq
  }

  subscript(id: RecordID) -> Issue? { issues[id] }

  /// Checks a draft as the store does under its lock, and folds it.
  @discardableResult
  mutating func commit(_ draft: ChangeDraft, at now: Instant, by: String) throws(Refusal) -> Change
  {
    guard case .issue(let verb) = draft.kind else { preconditionFailure("issues only") }
    let target = draft.body.text(.target).flatMap { RecordID($0, home: Office.site) }
    let other = target.flatMap { issues[$0] }
    let communities = communities
    let context = RuleContext(
      now: now,
      by: by,
      rules: rules,
      homeCommunity: Office.site,
      hasCommunity: { communities.contains($0) },
      issue: { $0 == target ? other : nil }
    )
    let action = IssueAction[verb]
    let body = try action.checked(draft, on: draft.id.flatMap { issues[$0] }, context).get()
    let id = action.makesRecord ? RecordID(site: Office.site, number: seq) : draft.id
    guard let id else { preconditionFailure("\(verb) needs a record") }
    let change = Change(
      seq: seq,
      at: now,
      by: by,
      terminal: "test",
      kind: draft.kind,
      id: id,
      also: body.text(.target).flatMap { RecordID($0) },
      base: draft.base,
      rules: rules.life.number,
      body: body
    )
    fold(change)
    return change
  }

  private mutating func fold(_ change: Change) {
    if let issue = Issue(madeBy: change) {
      issues[change.id] = issue
    } else {
      issues[change.id]?.apply(change)
    }
    if let also = change.also { issues[also]?.applyAlso(change) }
    changes.append(change)
    seq += 1
  }
}
