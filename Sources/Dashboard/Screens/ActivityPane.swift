internal import CommunityModel
internal import CommunityStore
internal import TerminalUI

extension View {
  /// What was recorded last, by whom, newest first.
  func drawActivity(_ surface: inout Surface, _ frame: Rect) {
    let inner = pane(&surface, frame, .activity)
    let changes = state.board.recent
    let first = ListWindow.first(
      selected: state.activity.selected,
      first: state.activity.first,
      rows: inner.height,
      count: changes.count
    )
    for (line, change) in changes.dropFirst(first).prefix(inner.height).enumerated() {
      let row = inner.row(line)
      surface.put(
        context.truncated(activity(change), to: row.width),
        at: Point(x: row.x, y: row.y),
        clip: row
      )
      if first + line == state.activity.selected, state.focus == .activity {
        band(&surface, row, .activity)
      }
    }
  }

  private func activity(_ change: Change) -> StyledText {
    let stamp = padded(due.stamp(change.at), to: 5)
    let who = fitted(change.by, to: 8, rule: context.widthRule)
    let number = padded(change.id.spoken(home: state.board.site), to: 4, .right)
    return StyledText(stamp + " ", Style(.muted)) + StyledText(who + " ", Style(.text))
      + StyledText(number + " ", Style(.muted)) + StyledText(deed(change), Style(.text))
  }

  /// What was done, and to which problem.
  private func deed(_ change: Change) -> String {
    guard case .issue(let verb) = change.kind,
      let row = state.board.columns.row(of: change.id)
    else { return speech.line(change) }
    return words.label(verb.label) + "  " + state.board.columns.title(row)
  }
}
