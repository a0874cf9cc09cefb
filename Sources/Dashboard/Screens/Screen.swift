internal import TerminalUI

/// The screens by name; what each is stands in its entry, beside its drawing.
enum Screen: CaseIterable {
  case overview
  /// One issue over the whole screen.
  case issue
  case help
  /// There is no store yet, or an empty one.
  case welcome

  var entry: ScreenEntry {
    switch self {
    case .overview: .overview
    case .issue: .issue
    case .help: .help
    case .welcome: .welcome
    }
  }
}

/// What a screen is: how it is drawn, and what moving, Enter and Esc mean on it.
///
/// A new screen is a file with its entry and its drawing, a case of `Screen`, and its test.
struct ScreenEntry: Sendable {
  /// Draws into the rows between header and footer.
  let draw: @Sendable (View, inout Surface, OverviewLayout) -> Void
  /// So many lines down, or up.
  let move: @Sendable (inout DashboardState, Int) -> [Effect]
  let open: @Sendable (inout DashboardState) -> [Effect]
  let back: @Sendable (inout DashboardState) -> [Effect]
  /// What commands find here.
  let offers: @Sendable (DashboardState) -> Set<CommandPlace>

  /// Esc on all screens but home.
  static let backHome: @Sendable (inout DashboardState) -> [Effect] = { state in
    state.screen = state.home
    return state.followSelection()
  }
}
