internal import TerminalUI

/// The panes of the overview by number; what each is stands in its entry, beside its drawing.
enum Pane: Int, CaseIterable {
  case pilots = 1
  case queue
  case satisfaction
  case activity

  var entry: PaneEntry {
    switch self {
    case .pilots: .pilots
    case .queue: .queue
    case .satisfaction: .satisfaction
    case .activity: .activity
    }
  }
}

/// What a pane is: its title, how it is drawn, and what moving, Enter and a press mean in it.
struct PaneEntry: Sendable {
  /// Key of its title on screen.
  let label: String
  let draw: @Sendable (View, inout Surface, OverviewLayout, Rect) -> Void
  /// So many lines down, or up.
  let move: @Sendable (inout DashboardState, Int) -> [Effect]
  let open: @Sendable (inout DashboardState) -> [Effect]
  /// A press on a shown line, counted from 0 below the heads.
  let select: @Sendable (inout DashboardState, Int) -> [Effect]
  /// What commands find here, beside what they find everywhere.
  let offers: Set<CommandPlace>
}
