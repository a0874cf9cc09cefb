internal import CommunityModel
internal import CommunityStore
internal import TerminalUI

/// Everything that can happen to the dashboard; nothing else changes its state.
enum Event {
  case input(Input)
  case resized(Size)
  /// The hour, as the clock of the runner tells it; comes before other events of a round.
  case tick(Instant)
  /// The cursor rested: the detail pane may follow it.
  case rested
  /// The store, opened or changed: by us, by another process, or scanned further.
  case board(Board)
  case detail(IssueDetail)
  case committed(CommitOutcome)
  case draft(Draft?)
  case editorReturned(String)
  case notice(Notice)
  /// What was recorded cannot be read; the sentence says why.
  case storeLost(String)
  /// The store is there again, or another one in its place, and was read.
  case storeFound
  /// A store was made or filled from the welcome screen.
  case opened
}
