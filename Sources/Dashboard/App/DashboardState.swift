internal import CommunityModel
internal import CommunityStore
internal import TerminalUI

/// Everything the dashboard knows; a resize or a change of screen loses nothing of it.
struct DashboardState {
  enum Screen: Equatable {
    case overview
    /// One issue over the whole screen.
    case issue
    case help
    /// There is no store yet, or an empty one.
    case welcome
  }

  enum Pane: Int, CaseIterable {
    case pilots = 1
    case queue
    case satisfaction
    case activity
  }

  // What the world says.
  var now: Instant
  var size: Size
  var board = Board()
  var rules: RuleBook
  var actor: Actor

  // How it is shown.
  var language: Language
  var themeName: String
  var themeNames: [String]
  var signs: StatusSigns
  var drawing: DrawingContext
  var isSSH = false

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
  var form: Form?
  var palette: Palette?
  var notice: Notice?
  /// What `u` would take back: our own latest changes.
  var undoable: [Change] = []

  var words: Words { Words(language) }

  var speech: Speech {
    Speech(words: words, rules: rules, communityName: { [board] in board.communityName($0) })
  }

  var reader: FieldReader {
    FieldReader(
      now: now,
      home: board.site,
      catalogue: rules.catalogue,
      communities: board.communities.map { ($0.code, $0.name) }
    )
  }

  /// The categories that fit the community reports go to.
  var setting: Category.Setting {
    board.communities.first { $0.code == (community ?? board.site) }?.setting ?? .urban
  }

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
}

/// How many issues of a community are open, and how many of them are late.
struct CommunityFigures: Equatable {
  var open = 0
  var overdue = 0
}

/// A place in a list: the selected line and the first shown one.
struct ListPosition: Equatable {
  var selected = 0
  var first = 0

  mutating func move(_ step: Int, count: Int) {
    selected = min(max(0, selected + step), max(0, count - 1))
  }
}

/// The queue as people left it: what they look for, how it is sorted, where they are.
struct QueueState {
  var filterField = TextField()
  var isFiltering = false
  var sort = QueueSort.queue
  var list = QueueList()
  /// By record, so that a list in motion keeps the place.
  var selected: RecordID?
  var position = ListPosition()
  var marked: Set<RecordID> = []
}

/// The signs a theme gives to states of time, for words, sign and colour together.
struct StatusSigns: Sendable {
  var sign: @Sendable (Role) -> String

  init(_ sign: @escaping @Sendable (Role) -> String) {
    self.sign = sign
  }
}

/// `:`: every command by name, narrowed as one types.
struct Palette {
  var field = TextField()
  var selected = 0
  /// Only what can be done with the selected issue: the menu of `x`.
  var showsActions = false
}
