internal import CommunityModel
internal import CommunityStore
internal import TerminalUI

extension DashboardState {
  mutating func take(_ board: Board) -> [Effect] {
    let hadSelection = queue.selected
    self.board = board
    // Rows of other columns would be other issues.
    if !areTextsKnown { queue.list = QueueList() }
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
    return board.columns.revision(row) != detail.issue.revision || isSomebodyErased(since: detail)
  }

  /// An erased name stands on no screen any more, whosever it was.
  private func isSomebodyErased(since detail: IssueDetail) -> Bool {
    board.recent.contains { $0.seq > detail.readAt && $0.kind == .privateErase }
  }

  mutating func take(_ detail: IssueDetail) -> [Effect] {
    self.detail = detail
    form?.showNewer(detail)
    guard let verb = awaited, detail.issue.id == queue.selected else { return [] }
    awaited = nil
    return begin(verb)
  }

  mutating func take(_ outcome: CommitOutcome) -> [Effect] {
    switch outcome {
    case .recorded(let changes, let purpose): return takeRecorded(changes, purpose)
    case .refused(let refusal, let purpose):
      if purpose == .undo { _ = undoable.popLast() }
      guard purpose == .form, form != nil else {
        notice = Notice(kind: .bad, text: speech.sentence(refusal))
        return []
      }
      form?.show(refusal)
      // The form then shows what somebody else recorded meanwhile.
      return form?.conflictID.map { [.loadDetail($0)] } ?? []
    case .failed(let sentence, _):
      form?.isSaving = false
      notice = Notice(kind: .bad, text: sentence)
      return []
    }
  }

  private mutating func takeRecorded(_ changes: [Change], _ purpose: CommitPurpose) -> [Effect] {
    notice = Notice(kind: .good, text: recordedText(changes))
    if purpose == .undo {
      _ = undoable.popLast()
    } else {
      undoable.append(changes)
    }
    if changes.count > 1 { queue.marked = [] }
    guard purpose == .form, let form else { return [] }
    let name = form.draftName
    self.form = nil
    if let made = changes.last, case .issue = made.kind { select(made.id) }
    return [.dropDraft(name)] + followSelection()
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
