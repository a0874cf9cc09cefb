extension IssueAction {
  /// 合并: the same problem stands already; all reporters become the other's.
  static let merge = IssueAction(
    .merge,
    from: .statuses([.reported, .accepted, .assigned, .handling]),
    fields: [.required(.target)],
    undoneBy: .split,
    touchesTarget: true,
    prepare: { body, issue, _ in
      // At home people say 318; what is recorded is the whole name.
      if let text = body.text(.target), let home = issue?.id.site,
        let id = RecordID(text, home: home)
      {
        body[.target] = .text(id.description)
      }
      body[.people] = .list(issue?.supporters.map { $0.person ?? "" } ?? [])
    },
    refuse: { issue, body, context in
      guard let text = body.text(.target), let id = RecordID(text),
        let target = context.issue(id)
      else {
        return Refusal("unknown", ["id": .text(body.text(.target) ?? "")], field: .target)
      }
      if id == issue?.id { return Refusal("mergeSelf", field: .target) }
      if !IssueStatus.live.contains(target.status) {
        return Refusal(
          "mergeEnded",
          ["id": .text(text), "status": .label(target.status.label)],
          field: .target
        )
      }
      return nil
    },
    apply: { issue, change in
      issue.statusBefore = issue.status
      issue.mergedInto = change.body.text(.target).flatMap { RecordID($0) }
      issue.status = .merged
    }
  )

  /// What a merge or a split does to the other record.
  static func applyAlso(_ target: inout Issue, _ change: Change) {
    switch change.kind {
    case .issue(.merge):
      for person in change.body.list(.people) {
        target.supporters.append(
          Supporter(
            person: person.isEmpty ? nil : person,
            hash: nil,
            at: change.at,
            from: change.id
          )
        )
      }
    case .issue(.split):
      target.supporters.removeAll { $0.from == change.id }
    default:
      break
    }
  }
}
