internal import CommunityModel
internal import CommunityStore
internal import TerminalUI

extension View {
  /// Pilot communities, the queue, satisfaction, and what is selected, side by side.
  func drawOverview(_ surface: inout Surface, _ layout: OverviewLayout) {
    drawPilots(&surface, layout.pilots)
    drawSatisfaction(&surface, layout.satisfaction)
    if let activity = layout.activity { drawActivity(&surface, activity) }
    drawQueue(&surface, layout)
    drawDetail(&surface, layout)
  }

  /// A frame with its number and title; the one with the keyboard is lit.
  func pane(
    _ surface: inout Surface,
    _ frame: Rect,
    _ pane: DashboardState.Pane,
    note: String = ""
  ) -> Rect {
    let title = "\(pane.rawValue) \(words.label(pane.label))"
    let isFocused = state.focus == pane && state.form == nil && state.palette == nil
    return Frame(title, note: note, isFocused: isFocused).draw(on: &surface, in: frame, context)
  }

  /// A selected line: a band, brighter where the keyboard is.
  func band(_ surface: inout Surface, _ row: Rect, _ pane: DashboardState.Pane) {
    let role: Role = state.focus == pane ? .selection : .selectionResting
    surface.restyle(row) { $0.on(role) }
  }
}
