/// What the records of one script are called, and how often each has been changed.
struct DemoNumbering: Sendable {
  let site: String
  private var ids: [Int: RecordID] = [:]
  private var revisions: [Int: Int] = [:]

  init(site: String) { self.site = site }

  /// The draft of the next step, which the store will give that number.
  mutating func draft(_ step: DemoScript.Step, seq: Int) -> ChangeDraft {
    let action = IssueAction[step.verb]
    var body = step.body
    if step.verb == .merge, let target = ids[0] {
      body[.target] = .text(target.description)
      revisions[0, default: 0] += 1
    }
    let base = action.isExclusive && !action.makesRecord ? revisions[step.record] : nil
    let id = ids[step.record]
    if action.makesRecord { ids[step.record] = RecordID(site: site, number: seq) }
    revisions[step.record, default: 0] += 1
    return ChangeDraft(.issue(step.verb), id: id, base: base, body: body, at: step.at, by: step.by)
  }
}
