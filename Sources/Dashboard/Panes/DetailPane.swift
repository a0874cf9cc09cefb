internal import CommunityModel
internal import CommunityStore
internal import TerminalUI

extension View {
  /// What is selected in the queue: joined under it on low screens, a frame of its own on high.
  ///
  /// While the bar moves, the pane keeps what it showed: it follows when the bar rests.
  func drawDetail(_ surface: inout Surface, _ layout: OverviewLayout) {
    let detail = state.queue.selected == nil ? nil : state.detail
    let number = detail?.issue.id.spoken(home: state.board.site) ?? ""
    let isFocused = state.focus == .queue && state.isUncovered
    var inner: Rect
    if layout.isDetailJoined {
      var frame = layout.queue
      frame.height += layout.detail.height
      Frame(isFocused: isFocused).drawSeparator(
        number,
        row: layout.queue.height - 1,
        on: &surface,
        in: frame,
        context
      )
      inner = Frame.content(of: layout.detail)
      inner.y -= 1
      inner.height += 1
    } else {
      let title = words.sentence("ui.detail", ["id": number])
      inner = Frame(title).draw(on: &surface, in: layout.detail, context)
    }
    guard let detail else { return }
    // Room for the mark that a longer text has at its right.
    let lines = paragraphs(detail, isWhole: false, width: inner.width - 2)
    TextView(lines).draw(on: &surface, in: inner, context)
  }
}
