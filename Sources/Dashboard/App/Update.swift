internal import CommunityModel
internal import CommunityStore
internal import TerminalUI

extension DashboardState {
  /// Takes in one event: pure, without clock and disk.
  ///
  /// - Returns: work for the runner; its results come back as events.
  mutating func update(_ event: Event) -> [Effect] {
    switch event {
    case .input(let input): return take(input)
    case .resized(let size):
      self.size = size
      return []
    case .tick(let instant):
      now = instant
      refreshQueue()
      return []
    case .rested: return followSelection()
    case .board(let board): return take(board)
    case .detail(let detail):
      self.detail = detail
      return []
    case .committed(let outcome): return take(outcome)
    case .draft(let draft):
      if let draft { restore(draft) }
      return []
    case .editorReturned(let text):
      form?.replaceFocusedText(text)
      return saveDraftEffects()
    case .notice(let notice):
      self.notice = notice
      form?.isSaving = false
      return []
    case .opened:
      screen = .overview
      form = nil
      return []
    }
  }

  private mutating func take(_ input: Input) -> [Effect] {
    switch input {
    case .key(let key):
      notice = nil
      return take(key)
    case .paste(let text): return takePaste(text)
    case .mouse(let mouse): return take(mouse)
    case .focus, .reply: return []
    }
  }

  /// Keys go to what lies on top: the form, the palette, the filter line, the screen.
  private mutating func take(_ key: Key) -> [Effect] {
    if form != nil { return takeInForm(key) }
    if palette != nil { return takeInPalette(key) }
    if queue.isFiltering, let effects = takeInFilter(key) { return effects }
    if let command = CommandTable.command(for: key, self) { return run(command) }
    return takeInScreen(key)
  }

  /// A paste is text where text goes, and nothing anywhere else.
  private mutating func takePaste(_ text: String) -> [Effect] {
    if form != nil {
      form?.paste(text)
      return saveDraftEffects()
    }
    if palette != nil {
      palette?.field.insert(text)
    } else if queue.isFiltering {
      queue.filterField.insert(text)
      refreshQueue()
    }
    return []
  }

  mutating func run(_ command: Command) -> [Effect] {
    if let hindrance = command.hindrance(self) {
      notice = Notice(kind: .warning, text: words.sentence(hindrance))
      return []
    }
    return command.run(&self)
  }

  private mutating func take(_ board: Board) -> [Effect] {
    let hadSelection = queue.selected
    self.board = board
    refreshQueue()
    if board.communities.isEmpty, screen == .overview { screen = .welcome }
    if !board.communities.isEmpty, screen == .welcome { screen = .overview }
    guard let selected = queue.selected else { return [] }
    let isStale = detail?.issue.id != hadSelection || isDetailStale(selected)
    return isStale ? [.loadDetail(selected)] : []
  }

  /// The record changed since the detail was read.
  private func isDetailStale(_ id: RecordID) -> Bool {
    guard let detail, detail.issue.id == id, let row = board.columns.row(of: id) else {
      return true
    }
    return board.columns.revision(row) != detail.issue.revision
  }

  private mutating func take(_ outcome: CommitOutcome) -> [Effect] {
    switch outcome {
    case .recorded(let changes, let purpose):
      notice = Notice(kind: .good, text: recordedText(changes))
      if purpose != .undo { undoable.append(contentsOf: changes.suffix(50)) }
      guard purpose == .form, let form else { return [] }
      let name = form.draftName
      self.form = nil
      if let made = changes.last, case .issue = made.kind { select(made.id) }
      return [.dropDraft(name)] + followSelection()
    case .refused(let refusal, let purpose):
      if purpose == .form, form != nil {
        form?.show(refusal)
      } else {
        notice = Notice(kind: .bad, text: speech.sentence(refusal))
      }
      return []
    case .failed(let sentence, _):
      form?.isSaving = false
      notice = Notice(kind: .bad, text: sentence)
      return []
    }
  }

  private func recordedText(_ changes: [Change]) -> String {
    guard let change = changes.last, case .issue(let verb) = change.kind else {
      return words.sentence("ui.recorded")
    }
    if changes.count > 1 {
      return words.sentence(
        "ui.recordedMany",
        ["action": words.label(verb.label), "count": String(changes.count)]
      )
    }
    return words.sentence(
      "ui.recordedOne",
      ["action": words.label(verb.label), "id": change.id.spoken(home: board.site)]
    )
  }
}
