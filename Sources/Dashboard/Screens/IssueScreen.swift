internal import CommunityModel
internal import TerminalUI

extension ScreenEntry {
  /// One issue over the whole screen: moving scrolls, Enter does what is due next.
  static let issue = ScreenEntry(
    draw: { view, surface, layout in view.drawIssueScreen(&surface, layout.body) },
    move: { state, step in
      state.detailScroll = max(0, state.detailScroll + step)
      return []
    },
    open: { state in state.nextVerb.map { state.begin($0) } ?? [] },
    back: ScreenEntry.backHome,
    offers: { _ in [.store, .issue] }
  )
}

extension View {
  /// One issue over the whole screen, to be read to its end.
  func drawIssueScreen(_ surface: inout Surface, _ area: Rect) {
    let number = state.queue.selected?.spoken(home: state.board.site) ?? ""
    let status = state.selectedStatus.map { words.label($0.label) } ?? ""
    let inner = Frame(
      words.sentence("ui.detail", ["id": number]),
      note: status,
      isFocused: state.isUncovered
    ).draw(on: &surface, in: area, context)
    guard let detail = state.detail, detail.issue.id == state.queue.selected else { return }
    // Room for the mark that a longer text has at its right.
    let lines = paragraphs(detail, isWhole: true, width: inner.width - 2)
    var view = TextView(lines, top: state.detailScroll)
    view.top = view.clampedTop(size: Size(width: inner.width, height: inner.height), context)
    view.draw(on: &surface, in: inner, context)
  }
}
