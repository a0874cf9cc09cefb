internal import CommunityModel
internal import CommunityStore
internal import TerminalUI

extension PaneEntry {
  /// What was recorded last: Enter opens its issue.
  static let activity = PaneEntry(
    label: "pn.activity",
    draw: { view, surface, _, frame in view.drawActivity(&surface, frame) },
    move: { state, step in
      state.activity.move(step, count: state.board.recent.count)
      return []
    },
    open: { state in
      guard state.board.recent.indices.contains(state.activity.selected) else { return [] }
      let id = state.board.recent[state.activity.selected].id
      guard state.board.columns.row(of: id) != nil else { return [] }
      state.queue.selected = id
      state.screen = .issue
      state.detailScroll = 0
      return [.loadDetail(id)]
    },
    select: { state, line in
      state.activity.move(
        state.activity.first + line - 1 - state.activity.selected,
        count: state.board.recent.count
      )
      return []
    },
    offers: []
  )
}

extension View {
  /// What was recorded last, by whom, newest first.
  func drawActivity(_ surface: inout Surface, _ frame: Rect) {
    let inner = pane(&surface, frame, .activity)
    let changes = state.board.recent
    let first = state.activity.scrolled(rows: inner.height, count: changes.count).first
    for (line, change) in changes.dropFirst(first).prefix(inner.height).enumerated() {
      let row = inner.row(line)
      surface.put(
        context.truncated(activity(change, isNarrow: row.width < 34), to: row.width),
        at: Point(x: row.x, y: row.y),
        clip: row
      )
      if first + line == state.activity.selected, state.focus == .activity {
        band(&surface, row, .activity)
      }
    }
  }

  /// Hour, who, number and deed; where there is little room, the deed matters more than who.
  private func activity(_ change: Change, isNarrow: Bool) -> StyledText {
    let stamp = padded(due.stamp(change.at), to: 5)
    let who = isNarrow ? "" : fitted(change.by, to: 8, rule: context.widthRule) + " "
    let number = padded(change.id.spoken(home: state.board.site), to: 4, .right)
    return StyledText(stamp + " ", Style(.muted)) + StyledText(who, Style(.text))
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
