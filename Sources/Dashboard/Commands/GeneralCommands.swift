internal import CommunityModel
internal import TerminalUI

extension CommandTable {
  /// Everything that is no action on an issue; one row a command.
  static let general: [Command] = working + finding + Pane.allCases.map(paneRow) + arranging

  private static let working: [Command] = [
    row(.report, .character("n"), "ft.new", .store, footer: 1, readOnly) {
      $0.openForm(.action(.report, on: nil, home: $0.board.site))
    },
    row(.open, .enter, "ft.open", .anywhere, footer: 2) { $0.screen.entry.open(&$0) },
    row(.act, .character("a"), "ft.act", .issue, footer: 3, noStep) { state in
      state.nextVerb.map { state.begin($0) } ?? []
    },
    row(.menu, .character("x"), "cm.menu", .issue, footer: 4, noIssueToWork) { state in
      state.palette = Palette(showsActions: true)
      return []
    },
    row(.mark, .character(" "), "ft.mark", .queue, footer: 10, noIssue) { $0.toggleMark() },
    row(.fix, .character("f"), "ac.fix", .store, footer: 9, readOnly) {
      $0.openForm(.action(.fix, on: nil, home: $0.board.site))
    },
    row(.undo, .character("u"), "ft.undo", .store, footer: 11, nothingToUndo) { $0.undo() },
    row(.community, nil, "form.community", .store, readOnly) { $0.openForm(.community()) },
    row(.importFile, nil, "form.import", .store, readOnly) { $0.openForm(.importFile()) },
  ]

  private static let finding: [Command] = [
    row(.filter, .character("/"), "ft.filter", .store, footer: 5) { $0.beginFilter() },
    row(.sort, .character("s"), "ft.sort", .queue, footer: 6) { $0.changeSort() },
    row(.palette, .character(":"), also: [Key("：")], "ft.palette", .store, footer: 7) { state in
      state.palette = Palette()
      return []
    },
    row(
      .help,
      .character("?"),
      also: [Key("？"), Key(.function(1))],
      "ft.help",
      .anywhere,
      footer: 8
    ) {
      $0.screen = $0.screen == .help ? $0.home : .help
      $0.helpScroll = 0
      return []
    },
    row(.back, .escape, also: [Key(.backspace)], "ft.back", .anywhere) {
      $0.screen.entry.back(&$0)
    },
    row(.next, .tab, also: [Key("l"), Key(.right)], "ft.next", .overview) { $0.movePane(1) },
    Command(
      .general(.previous),
      [Key(.tab, .shift), Key("h"), Key(.left)],
      label: "cm.previous",
      place: .overview
    ) { $0.movePane(-1) },
  ]

  private static let arranging: [Command] = [
    row(.language, .character("L"), "ft.lang", .anywhere) { state in
      state.language = state.language == .zh ? .en : .zh
      state.refreshQueue()
      return []
    },
    row(.theme, .character("T"), "ft.theme", .anywhere) { state in
      let names = state.themeNames
      let index = names.firstIndex(of: state.themeName) ?? 0
      return names.isEmpty ? [] : [.setTheme(names[(index + 1) % names.count])]
    },
    control(.redraw, "l", "cm.redraw") { _ in [.redraw] },
    control(.suspend, "z", "cm.suspend") { _ in [.suspend] },
    control(.interrupt, "c", "cm.interrupt") { state in
      state.notice = Notice(kind: .warning, text: state.words.sentence("ui.howToQuit"))
      return []
    },
    row(.quit, .character("q"), "ft.quit", .anywhere, footer: 12) { _ in [.quit] },
  ]

  private static func row(
    _ id: GeneralCommand,
    _ code: Key.Code?,
    also others: [Key] = [],
    _ label: String,
    _ place: CommandPlace,
    footer: Int? = nil,
    _ hindrance: @escaping @Sendable (DashboardState) -> String? = { _ in nil },
    run: @escaping @Sendable (inout DashboardState) -> [Effect]
  ) -> Command {
    Command(
      .general(id),
      (code.map { [Key($0)] } ?? []) + others,
      label: label,
      place: place,
      footer: footer,
      hindrance: hindrance,
      run: run
    )
  }

  private static func control(
    _ id: GeneralCommand,
    _ character: Character,
    _ label: String,
    run: @escaping @Sendable (inout DashboardState) -> [Effect]
  ) -> Command {
    Command(.general(id), [.control(character)], label: label, place: .anywhere, run: run)
  }

  private static func paneRow(_ pane: Pane) -> Command {
    Command(
      .general(GeneralCommand(pane)),
      [Key(Character(String(pane.rawValue)))],
      label: pane.entry.label,
      place: .store
    ) { state in
      state.screen = .overview
      state.focus = pane
      return []
    }
  }
}

extension DashboardState {
  mutating func movePane(_ step: Int) -> [Effect] {
    let panes = Pane.allCases
    guard let index = panes.firstIndex(of: focus) else { return [] }
    focus = panes[(index + step + panes.count) % panes.count]
    return []
  }
}
