internal import CommunityModel
internal import CommunityStore

extension DashboardState {
  /// The issues an action is for: the marked ones, else the selected one.
  var targets: [RecordID] {
    let marked = queue.marked.sorted()
    return marked.isEmpty ? queue.selected.map { [$0] } ?? [] : marked
  }

  /// Starts an action: with its form, or with a question when it asks for nothing.
  mutating func begin(_ verb: IssueVerb) -> [Effect] {
    let action = IssueAction[verb]
    if targets.count == 1, let only = targets.first, only != queue.selected { select(only) }
    if !asksForFields(action) { return ask(verb) }
    if targets.count > 1 { return openForm(.marked(verb, sharing: sharedText)) }
    guard let issue = selectedIssue else {
      awaited = verb
      return followSelection()
    }
    return openForm(.action(verb, on: issue, home: board.site))
  }

  private func asksForFields(_ action: IssueAction) -> Bool {
    switch action.asking {
    case .fields: return true
    case .nothing: return false
    case .nothingOfOthers:
      return targets.contains { id in
        board.columns.row(of: id).map { board.columns.handler($0) == actor.by } ?? false
      }
    }
  }

  /// What all the marked issues say of a field; nil when they differ.
  private func sharedText(_ field: Field) -> String? {
    guard field == .category else { return nil }
    let rows = targets.compactMap { board.columns.row(of: $0) }
    let codes = Set(rows.map { board.columns.category($0) })
    return codes.count == 1 ? codes.first ?? nil : nil
  }

  private mutating func ask(_ verb: IssueVerb) -> [Effect] {
    let drafts = drafts(verb, Fields())
    let action = words.label(verb.label)
    question = Question(
      text: words.sentence("ui.ask", ["action": action, "what": spoken(drafts.compactMap(\.id))]),
      drafts: drafts,
      purpose: .direct
    )
    return []
  }

  /// One issue by number and title, several by their count.
  private func spoken(_ ids: [RecordID]) -> String {
    guard ids.count == 1, let id = ids.first else {
      return words.sentence("ui.issueCount", ["n": String(ids.count)])
    }
    let title = board.columns.row(of: id).map { board.columns.title($0) } ?? ""
    return id.spoken(home: board.site) + " " + title
  }

  /// The same change for each target, each with the revision that its row shows.
  func drafts(_ verb: IssueVerb, _ body: Fields) -> [ChangeDraft] {
    let isExclusive = IssueAction[verb].isExclusive
    return targets.compactMap { id in
      guard let row = board.columns.row(of: id) else { return nil }
      return ChangeDraft(
        .issue(verb),
        id: id,
        base: isExclusive ? board.columns.revision(row) : nil,
        body: body
      )
    }
  }

  /// Takes our own latest step back with new entries, where there is an action that does so.
  mutating func undo() -> [Effect] {
    guard let step = undoable.last, let first = step.first else { return [] }
    guard case .issue(let verb) = first.kind, let inverse = IssueAction[verb].undoneBy else {
      // It stays the latest step: nobody means an older one.
      notice = Notice(kind: .warning, text: cannotUndo(first, of: step))
      return []
    }
    var body = Fields()
    for rule in IssueAction[inverse].fields where rule.field == .reason {
      body[.reason] = .text(words.label("ft.undo"))
    }
    // The revision our change made: when somebody else went on since, the store says so.
    let drafts = step.map { change in
      ChangeDraft(.issue(inverse), id: change.id, base: (change.base ?? 0) + 1, body: body)
    }
    question = Question(
      text: words.sentence(
        "ui.askUndo",
        [
          "action": words.label(verb.label), "inverse": words.label(inverse.label),
          "what": spoken(step.map(\.id)),
        ]
      ),
      drafts: drafts,
      purpose: .undo
    )
    return []
  }

  private func cannotUndo(_ change: Change, of step: [Change]) -> String {
    guard case .issue(let verb) = change.kind else { return words.sentence("ui.cannotUndo") }
    return words.sentence(
      "ui.cannotUndoStep",
      ["action": words.label(verb.label), "what": spoken(step.map(\.id))]
    )
  }
}
