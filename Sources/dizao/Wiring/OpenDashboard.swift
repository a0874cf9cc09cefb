internal import ArgumentParser
internal import CommunityModel
internal import CommunityStore
internal import CursesTerminal
internal import Dashboard
internal import Glibc
internal import Interchange
internal import TerminalUI

/// Opens the dashboard on the real terminal; its exit code.
func openDashboard(_ options: GlobalOptions) throws -> Int32 {
  let settings = Settings(options, .system)
  let terminal = try CursesTerminal(
    options: TerminalWiring.options(settings),
    environment: TerminalWiring.environment
  )
  defer { terminal.close() }
  let program = try DashboardProgram(
    DashboardOptions(
      storePath: settings.storePath,
      language: settings.language,
      themeName: settings.themeName,
      isReadOnly: settings.isReadOnly,
      actor: settings.actor,
      stateFolder: settings.stateFolder + "/drafts",
      userThemes: UserThemes.files(in: settings.themeFolder),
      editor: settings.editor ?? "vi"
    ),
    terminal: TerminalWiring.port(terminal),
    work: StoreWork(settings)
  )
  return try program.run()
}

/// Joins the dashboard's port to ncurses.
enum TerminalWiring {
  /// The variables that say what the terminal can do.
  static var environment: [String: String] {
    let names = [
      "TERM", "COLORTERM", "LANG", "LC_ALL", "LC_CTYPE", "SSH_TTY", "SSH_CONNECTION", "NO_COLOR",
      "TERMINFO", "TERM_PROGRAM", "ESCDELAY",
    ]
    var variables: [String: String] = [:]
    for name in names {
      if let value = getenv(name) { variables[name] = String(cString: value) }
    }
    return variables
  }

  static func options(_ settings: Settings) -> CursesTerminal.Options {
    var options = CursesTerminal.Options()
    options.ascii = settings.isASCII
    return options
  }

  static func port(_ terminal: CursesTerminal) -> TerminalPort {
    TerminalPort(
      size: { terminal.size },
      tier: terminal.colorTier,
      isASCII: { terminal.glyphsAreASCII },
      widthRule: { WidthRule(ambiguous: terminal.ambiguousWidthIsTwo ? .two : .one) },
      present: { terminal.present($0, theme: $1) },
      wait: { descriptors, milliseconds in
        let result = terminal.wait(for: descriptors, timeoutMilliseconds: milliseconds)
        return TerminalPort.Arrival(
          inputs: result.inputs,
          ready: result.ready,
          isChanged: result.isResized || result.isContinued || result.isWidthRuleChanged,
          termination: result.termination
        )
      },
      redraw: { terminal.redraw() },
      suspend: { terminal.suspend() },
      runOutside: { body in terminal.runOutside(body) }
    )
  }
}

extension StoreWork {
  /// The work on whole stores that the welcome screen offers, done as the verbs do it.
  init(_ settings: Settings) {
    let actor = settings.actor
    self.init(
      makeDemo: { path in
        let store = try StoreMaking.emptyDemo(at: path) {
          try Store(opening: path, environment: .system, rules: .standard, readOnly: false)
        }
        let now = Instant(milliseconds: StoreEnvironment.system.now())
        var city = DemoCity(seed: 1, size: DemoCity.standardSize, now: now)
        try StoreMaking.fill(store, &city, by: actor) { _ in }
      },
      makeStore: { path, code, name in
        _ = try StoreMaking.first(at: path, code: code, name: name, by: actor)
      },
      importFile: { store, file, words in
        let now = Instant(milliseconds: StoreEnvironment.system.now())
        let options = FileImport.options(store, now: now)
        let work = try IssueImport(bytes: try InputFile.read(file), options)
        let report = try FileImport.run(work, into: store, by: actor)
        return words.sentence(
          "ui.imported",
          [
            "added": String(report.added), "updated": String(report.updated),
            "rejected": String(report.rejected.count), "encoding": report.encoding,
          ]
        )
      },
      sentence: { error, words in Failures.failure(error).sentence(words) }
    )
  }
}
