/// What the records of one script are called, and how often each has been changed.
struct DemoNumbering: Sendable {
  private struct Record {
    let id: RecordID
    var revision = 0
  }

  let site: String
  /// The issue itself, then those merged into it; nil for what is not reported yet.
  private var records: [Record?] = []

  init(site: String) { self.site = site }

  /// The draft of the next step, which the store will give that number.
  mutating func draft(_ step: DemoScript.Step, seq: Int) -> ChangeDraft {
    let action = IssueAction[step.verb]
    var draft = ChangeDraft(.issue(step.verb), body: step.body, at: step.at, by: step.by)
    if action.makesRecord {
      while records.count <= step.record { records.append(nil) }
      records[step.record] = Record(id: RecordID(site: site, number: seq))
    } else {
      draft.id = records[step.record]?.id
      if step.verb == .merge, let target = records[0]?.id {
        draft.body[.target] = .text(target.description)
        records[0]?.revision += 1
      }
      if action.isExclusive { draft.base = records[step.record]?.revision }
    }
    records[step.record]?.revision += 1
    return draft
  }
}
