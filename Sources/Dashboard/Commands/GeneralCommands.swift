internal import CommunityModel
internal import CommunityStore
internal import TerminalUI

extension CommandTable {
  /// The commands that make sense before there is a store.
  static let welcomeNames: Set<String> = [
    "open", "help", "language", "theme", "redraw", "suspend", "quit", "interrupt",
  ]

  /// Getting about, finding, looking: everything that changes no record.
  static let general: [Command] =
    [
      Command(.general("report"), [Key("n")], label: "ft.new", footer: 1, hindrance: readOnly) {
        $0.openForm(.action(.report, on: nil, home: $0.board.site))
      },
      Command(.general("open"), [Key(.enter)], label: "ft.open", footer: 2) { $0.open() },
      Command(
        .general("act"),
        [Key("a")],
        label: "ft.act",
        footer: 3,
        hindrance: noStep
      ) { state in
        state.nextVerb.map { state.begin($0) } ?? []
      },
      Command(
        .general("menu"),
        [Key("x")],
        label: "cm.menu",
        footer: 4,
        hindrance: noIssueToWork
      ) { state in
        state.openActionMenu()
        return []
      },
      Command(.general("fix"), [Key("f")], label: "ac.fix", footer: 9, hindrance: readOnly) {
        $0.openForm(.action(.fix, on: nil, home: $0.board.site))
      },
      Command(.general("filter"), [Key("/")], label: "ft.filter", footer: 5) { state in
        state.screen = .overview
        state.focus = .queue
        state.queue.isFiltering = true
        return []
      },
      Command(.general("sort"), [Key("s")], label: "ft.sort", footer: 6) { state in
        state.queue.sort = state.queue.sort.next
        state.refreshQueue()
        state.notice = Notice(
          kind: .good,
          text: state.words.sentence(
            "ui.sorted",
            ["order": state.words.label(state.queue.sort.label)]
          )
        )
        return []
      },
      Command(
        .general("mark"),
        [Key(" ")],
        label: "ft.mark",
        footer: 10,
        hindrance: noIssue
      ) { $0.toggleMark() },
      Command(
        .general("undo"),
        [Key("u")],
        label: "ft.undo",
        footer: 11,
        hindrance: nothingToUndo
      ) { $0.undo() },
      Command(.general("palette"), [Key(":"), Key("：")], label: "ft.palette", footer: 7) { state in
        state.palette = Palette()
        return []
      },
      Command(
        .general("help"),
        [Key("?"), Key("？"), Key(.function(1))],
        label: "ft.help",
        footer: 8
      ) {
        $0.screen = $0.screen == .help ? $0.home : .help
        $0.helpScroll = 0
        return []
      },
      Command(.general("back"), [Key(.escape), Key(.backspace)], label: "ft.back") { $0.goBack() },
      Command(.general("next"), [Key(.tab), Key("l"), Key(.right)], label: "ft.next") {
        $0.movePane(1)
      },
      Command(
        .general("previous"),
        [Key(.tab, .shift), Key("h"), Key(.left)],
        label: "cm.previous"
      ) { $0.movePane(-1) },
      Command(.general("language"), [Key("L")], label: "ft.lang") { state in
        state.language = state.language == .zh ? .en : .zh
        state.refreshQueue()
        return []
      },
      Command(.general("theme"), [Key("T")], label: "ft.theme") { state in
        let names = state.themeNames
        let index = names.firstIndex(of: state.themeName) ?? 0
        return names.isEmpty ? [] : [.setTheme(names[(index + 1) % names.count])]
      },
      Command(.general("community"), [], label: "form.community", hindrance: readOnly) {
        $0.openForm(.community())
      },
      Command(.general("import"), [], label: "form.import", hindrance: readOnly) {
        $0.openForm(.importFile())
      },
      Command(.general("redraw"), [.control("l")], label: "cm.redraw") { _ in [.redraw] },
      Command(.general("suspend"), [.control("z")], label: "cm.suspend") { _ in [.suspend] },
      Command(.general("interrupt"), [.control("c")], label: "cm.interrupt") { state in
        state.notice = Notice(kind: .warning, text: state.words.sentence("ui.howToQuit"))
        return []
      },
      Command(.general("quit"), [Key("q")], label: "ft.quit", footer: 12) { _ in [.quit] },
    ] + DashboardState.Pane.allCases.map(paneCommand)

  private static func paneCommand(_ pane: DashboardState.Pane) -> Command {
    Command(
      .general("pane\(pane.rawValue)"),
      [Key(Character(String(pane.rawValue)))],
      label: pane.label
    ) { state in
      state.screen = state.home
      state.focus = pane
      return []
    }
  }
}

extension DashboardState.Pane {
  /// Key of its title on screen.
  var label: String {
    switch self {
    case .pilots: "pn.pilots"
    case .queue: "pn.queue"
    case .satisfaction: "pn.satisf"
    case .activity: "pn.activity"
    }
  }
}

extension DashboardState {
  var home: Screen { board.communities.isEmpty ? .welcome : .overview }

  /// Enter: an issue over the whole screen, a community's issues, a choice of the welcome.
  mutating func open() -> [Effect] {
    switch (screen, focus) {
    case (.welcome, _): return takeWelcomeChoice()
    case (.overview, .queue):
      guard queue.selected != nil else { return [] }
      screen = .issue
      detailScroll = 0
      return followSelection()
    case (.overview, .pilots):
      guard listedCommunities.indices.contains(pilots.selected) else { return [] }
      let code = listedCommunities[pilots.selected].code
      community = community == code ? nil : code
      focus = .queue
      refreshQueue()
      return followSelection()
    case (.overview, .activity):
      guard board.recent.indices.contains(activity.selected) else { return [] }
      queue.selected = board.recent[activity.selected].id
      screen = .issue
      return [.loadDetail(board.recent[activity.selected].id)]
    case (.issue, _): return nextVerb.map { begin($0) } ?? []
    default: return []
    }
  }

  private mutating func takeWelcomeChoice() -> [Effect] {
    switch welcomeChoice {
    case 0:
      notice = Notice(kind: .good, text: words.sentence("ui.makingDemo"))
      return [.makeDemo]
    case 1: return openForm(.newStore(imports: true))
    default: return openForm(.newStore(imports: false))
    }
  }

  /// Esc: one level back, and never out.
  mutating func goBack() -> [Effect] {
    switch screen {
    case .issue, .help: screen = home
    case .overview:
      if !queue.filterField.text.isEmpty {
        queue.filterField = TextField()
      } else if community != nil {
        community = nil
      } else {
        queue.marked = []
      }
      refreshQueue()
    case .welcome: break
    }
    return followSelection()
  }

  mutating func movePane(_ step: Int) -> [Effect] {
    guard screen == .overview, let layout = OverviewLayout(size) else { return [] }
    let panes = Pane.allCases.filter { layout.frame(of: $0) != nil }
    guard let index = panes.firstIndex(of: focus) else {
      focus = .queue
      return []
    }
    focus = panes[(index + step + panes.count) % panes.count]
    return []
  }

  mutating func toggleMark() -> [Effect] {
    guard let selected = queue.selected else { return [] }
    if queue.marked.remove(selected) == nil { queue.marked.insert(selected) }
    return moveQueue(1)
  }
}
