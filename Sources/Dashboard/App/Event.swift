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
  /// A store was made or filled from the welcome screen.
  case opened
}

/// What came of asking the store to record something.
enum CommitOutcome {
  case recorded([Change], purpose: CommitPurpose)
  case refused(Refusal, purpose: CommitPurpose)
  /// The sentence is made where the failure was met: it names files.
  case failed(String, purpose: CommitPurpose)
}

/// Why something was recorded: a form, or a key that needs none.
enum CommitPurpose: Equatable {
  case form
  case direct
  case undo
}

/// One line for people at the foot of the screen.
struct Notice: Equatable {
  enum Kind {
    case good
    case warning
    case bad
  }

  var kind: Kind
  var text: String
}
