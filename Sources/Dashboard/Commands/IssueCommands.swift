internal import CommunityModel
internal import CommunityStore
internal import TerminalUI

extension CommandTable {
  /// The keys that actions on an issue have of their own; the others stand in the menu.
  private static let keys: [IssueVerb: Key] = [
    .contact: Key("c"), .note: Key("t"), .correct: Key("e"), .merge: Key("m"),
    .reassign: Key("r"), .suspend: Key("p"), .extend: Key("d"), .supervise: Key("!"),
    .support: Key("+"), .revisit: Key("v"),
  ]

  /// One command an action of the life table that people are offered on an issue.
  static let issueCommands: [Command] = IssueAction.all
    .filter { $0.isOffered && !$0.makesRecord }
    .map { action in
      Command(
        .issue(action.verb),
        keys[action.verb].map { [$0] } ?? [],
        label: action.verb.label,
        hindrance: { state in
          if let reason = readOnly(state) { return reason }
          guard let status = state.selectedStatus else { return "hinder.noIssue" }
          return action.allows(status) ? nil : "hinder.status"
        }
      ) { $0.begin(action.verb) }
    }
}

extension DashboardState {
  /// What is naturally done next with the selected issue.
  var nextVerb: IssueVerb? {
    guard let status = selectedStatus else { return nil }
    switch status {
    case .reported: return .accept
    case .accepted: return .assign
    case .assigned: return .sign
    case .handling, .rework: return .resolve
    case .onhold: return .resume
    case .resolved: return .verify
    case .verified: return .close
    case .closed, .unreached: return .revisit
    case .done: return selectedIssue?.hasOpenBadRating == true ? .judge : nil
    case .inproject, .rejected, .merged, .void, .history: return nil
    }
  }

  /// The issues an action is for: the marked ones, else the selected one.
  var targets: [RecordID] {
    let marked = queue.marked.sorted()
    return marked.isEmpty ? queue.selected.map { [$0] } ?? [] : marked
  }

  /// Starts an action: at once when it asks for nothing, else with its form.
  mutating func begin(_ verb: IssueVerb) -> [Effect] {
    let action = IssueAction[verb]
    let asks = action.fields.contains { $0.isRequired || ![.note, .selfCheck].contains($0.field) }
    let isOwn = selectedIssue?.handler == actor.by
    let needsForm = asks || ((verb == .verify || verb == .close) && isOwn)
    if needsForm, verb != .split {
      guard let issue = selectedIssue else {
        notice = Notice(kind: .warning, text: words.sentence("hinder.loading"))
        return followSelection()
      }
      return openForm(.action(verb, on: issue, home: board.site))
    }
    return [.commit(drafts(verb, Fields()), purpose: .direct)]
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

  mutating func openActionMenu() {
    palette = Palette(showsActions: true)
  }

  /// Takes our own latest change back with a new entry, where there is one that does so.
  mutating func undo() -> [Effect] {
    guard let change = undoable.popLast() else { return [] }
    guard case .issue(let verb) = change.kind,
      let inverse = DashboardState.inverse(of: verb, words)
    else {
      notice = Notice(kind: .warning, text: words.sentence("ui.cannotUndo"))
      return []
    }
    // The revision our change made: when somebody else went on since, the store says so.
    let draft = ChangeDraft(
      .issue(inverse.verb),
      id: change.id,
      base: (change.base ?? 0) + 1,
      body: inverse.body
    )
    return [.commit([draft], purpose: .undo)]
  }

  private static func inverse(
    of verb: IssueVerb,
    _ words: Words
  ) -> (verb: IssueVerb, body: Fields)? {
    let reason = Fields([.reason: .text(words.label("ft.undo"))])
    return switch verb {
    case .report, .fix: (.void, reason)
    case .merge: (.split, Fields())
    case .suspend: (.resume, Fields())
    case .reject: (.reopen, reason)
    default: nil
    }
  }
}
