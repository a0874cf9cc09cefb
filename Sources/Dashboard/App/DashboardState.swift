internal import CommunityModel
internal import CommunityStore
internal import TerminalUI

/// Everything the dashboard knows; a resize or a change of screen loses nothing of it.
struct DashboardState {
  // What the world says.
  var now: Instant
  var size: Size
  var board = Board()
  /// Since when the store could not be read: what the board says may be old; nil while it can.
  var staleSince: Instant?
  var rules: RuleBook
  var actor: Actor

  // How it is shown.
  var language: Language
  var themeName: String
  var themeNames: [String]
  var signs: StatusSigns
  var drawing: DrawingContext

  // Where people are.
  var screen = Screen.overview
  var focus = Pane.queue
  var queue = QueueState()
  var pilots = ListPosition()
  var activity = ListPosition()
  var detailScroll = 0
  var helpScroll = 0
  var welcomeChoice = 0
  /// Only this community's issues; nil for all.
  var community: String?
  /// Open and overdue issues by community, worked out with the queue.
  var figures: [String: CommunityFigures] = [:]
  var detail: IssueDetail?
  /// An action that begins as soon as the selected issue is read.
  var awaited: IssueVerb?

  // What lies on top.
  var form: Form?
  var palette: Palette?
  var question: Question?
  var notice: Notice?

  /// What `u` would take back: our own latest steps, each with all its changes.
  var undoable: [[Change]] = []

  var words: Words { Words(language) }

  var speech: Speech {
    Speech(words: words, rules: rules, home: board.site) { [board] in board.communityName($0) }
  }

  var reader: FieldReader {
    FieldReader(
      now: now,
      home: board.site,
      catalogue: rules.catalogue,
      communities: board.communities.map { ($0.code, $0.name) }
    )
  }

  /// The screen that Esc ends at.
  var home: Screen { board.communities.isEmpty ? .welcome : .overview }

  /// Nothing lies over the screen: its keys reach it.
  var isUncovered: Bool { form == nil && palette == nil }

  /// The community that reports go to, unless somebody says otherwise.
  var homeCommunity: Community? {
    board.communities.first { $0.code == (community ?? board.site) } ?? board.communities.first
  }

  /// The categories that fit the community reports go to.
  var setting: Category.Setting { homeCommunity?.setting ?? .urban }

  /// Pilots first; all communities where none is a pilot.
  var listedCommunities: [Community] {
    let pilots = board.communities.filter(\.isPilot)
    return pilots.isEmpty ? board.communities : pilots
  }

  /// The issue the next action is about.
  var selectedIssue: Issue? {
    guard let detail, detail.issue.id == queue.selected else { return nil }
    return detail.issue
  }

  var selectedStatus: IssueStatus? {
    queue.selected.flatMap { board.columns.row(of: $0) }.map { board.columns.status($0) }
  }

  /// What is naturally done next with the selected issue, or with all that are marked.
  ///
  /// Nil when marked issues have different next steps.
  var nextVerb: IssueVerb? {
    guard queue.marked.count > 1 else { return selectedIssue?.nextStep ?? selectedStatus?.nextStep }
    let steps = Set(targets.map { board.columns.row(of: $0).flatMap(board.columns.nextStep) })
    return steps.count == 1 ? steps.first ?? nil : nil
  }
}
