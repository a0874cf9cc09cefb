internal import ArgumentParser
internal import CommunityModel
internal import CommunityStore
internal import TerminalUI

/// `themes`: the themes there are; `themes check FILE`: everything wrong with one.
struct ThemesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "themes",
    abstract: "主题 list themes, or check a theme file",
    subcommands: [ThemesListCommand.self, ThemesCheckCommand.self],
    defaultSubcommand: ThemesListCommand.self
  )
}

/// The themes that can be chosen, a person's own among them.
struct ThemesListCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "列出主题 list themes"
  )

  @OptionGroup var global: GlobalOptions

  func run(_ desk: Desk) throws {
    let files = UserThemes.files(in: desk.settings.themeFolder)
    var table = TextTable(
      [.init(desk.words.label("fi.name")), .init(desk.words.label("ft.theme"))],
      on: desk.output,
      glyphs: desk.glyphs
    )
    for name in ThemeLibrary.names(userFiles: files) {
      let loaded = Result { () throws(ThemeError) in
        try ThemeLibrary.load(named: name, userFiles: files)
      }
      if global.json {
        try desk.output.write(json(name, loaded, desk.words) + [0x0A])
      } else {
        try table.add([name, title(loaded, desk.words)])
      }
    }
    try table.finish()
  }

  private func title(_ loaded: Result<Theme, ThemeError>, _ words: Words) -> String {
    switch loaded {
    case .success(let theme): words.language == .zh ? theme.titles.zh : theme.titles.en
    case .failure(let error): ThemeReport(words: words).sentence(error)
    }
  }

  private func json(
    _ name: String,
    _ loaded: Result<Theme, ThemeError>,
    _ words: Words
  ) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("name", name)
      switch loaded {
      case .success(let theme):
        writer.member("zh", theme.titles.zh)
        writer.member("en", theme.titles.en)
        writer.member("variant", theme.variant.rawValue)
      case .failure(let error):
        writer.member("problem", ThemeReport(words: words).sentence(error))
      }
    }
    return SafeJSON.escaped(writer.bytes)
  }
}

/// Everything wrong with a theme file, each with its line; ends with 65 when it cannot be used.
struct ThemesCheckCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "检查主题文件 check a theme file"
  )

  @OptionGroup var global: GlobalOptions

  @Argument(help: ArgumentHelp("主题文件 theme file", valueName: "file"), completion: .file())
  var file: String

  func run(_ desk: Desk) throws {
    let source = try InputFile.read(file)
    let problems = ThemeLibrary.check(
      source,
      name: name,
      userFiles: UserThemes.files(in: desk.settings.themeFolder)
    )
    let report = ThemeReport(words: desk.words)
    let path = file
    if global.json {
      var writer = JSONWriter()
      writer.array { writer in
        for problem in problems { writer.string(report.line(problem, path: path)) }
      }
      try desk.output.write(SafeJSON.escaped(writer.bytes) + [0x0A])
    } else {
      for problem in problems { try desk.output.line(report.line(problem, path: path)) }
      if problems.isEmpty { try desk.say("theme.fine", ["path": .text(path)]) }
    }
    try desk.output.flush()
    let isUsable = problems.allSatisfy { problem in
      if case .error = problem { false } else { true }
    }
    if !isUsable { throw Failure(.badData, "theme.unusable", path: path) }
  }

  /// The file's name without folder and `.toml`.
  private var name: String {
    let last = file.split(separator: "/").last.map(String.init) ?? file
    return last.hasSuffix(".toml") ? String(last.dropLast(5)) : last
  }
}
