internal import CommunityModel
internal import CommunityStore
internal import TerminalUI

extension ScreenEntry {
  /// The panes side by side; keys go to the one that has the keyboard.
  static let overview = ScreenEntry(
    draw: { view, surface, layout in view.drawOverview(&surface, layout) },
    move: { state, step in state.focus.entry.move(&state, step) },
    open: { state in state.focus.entry.open(&state) },
    back: { state in
      if !state.queue.filterField.text.isEmpty {
        state.queue.filterField = TextField()
      } else if state.community != nil {
        state.community = nil
      } else {
        state.queue.marked = []
        state.focus = .queue
      }
      state.refreshQueue()
      return state.followSelection()
    },
    offers: { $0.focus.entry.offers.union([.store, .overview]) }
  )
}

extension View {
  /// Pilot communities, the queue, satisfaction, and what is selected, side by side.
  func drawOverview(_ surface: inout Surface, _ layout: OverviewLayout) {
    for pane in layout.shown(state.focus) {
      guard let frame = layout.frame(of: pane) else { continue }
      pane.entry.draw(self, &surface, layout, frame)
    }
    drawDetail(&surface, layout)
  }

  /// A frame with its number and title; the one with the keyboard is lit.
  func pane(
    _ surface: inout Surface,
    _ frame: Rect,
    _ pane: Pane,
    note: String = ""
  ) -> Rect {
    let title = title(of: pane)
    let isFocused = state.focus == pane && state.isUncovered
    return Frame(title, note: note, isFocused: isFocused).draw(on: &surface, in: frame, context)
  }

  /// Columns that a note may have beside a pane's title; a wider one is left out.
  func noteRoom(in frame: Rect, _ pane: Pane) -> Int {
    Frame.noteRoom(width: frame.width, titleWidth: context.width(title(of: pane)))
  }

  private func title(of pane: Pane) -> String {
    "\(pane.rawValue) \(words.label(pane.entry.label))"
  }

  /// A selected line: a band, brighter where the keyboard is.
  func band(_ surface: inout Surface, _ row: Rect, _ pane: Pane) {
    let role: Role = state.focus == pane ? .selection : .selectionResting
    surface.restyle(row) { $0.on(role) }
  }
}
