import ArgumentParser
import CommunityModel
import Testing

@testable import dizao

/// Arguments and what becomes of them, before anything is done.
struct ParsingTests {
  private func parse<Command>(_ line: String, as _: Command.Type) throws -> Command {
    let arguments = line.split(separator: " ").map(String.init)
    let parsed = try Dizao.parseAsRoot(ArgumentOrder.commandFirst(arguments))
    return try #require(parsed as? Command)
  }

  @Test(
    "every verb is known by its name",
    arguments: [
      ("", "OpenCommand"), ("open", "OpenCommand"), ("--lang en", "OpenCommand"),
      ("demo", "DemoCommand"), ("init --site 1 --name n", "InitCommand"),
      ("import f", "ImportCommand"), ("export issues", "ExportCommand"),
      ("list issues", "ListCommand"), ("show 3", "ShowCommand"), ("issue", "IssueCommand"),
      ("community", "CommunityCommand"), ("person erase P2", "PersonCommand"),
      ("backup f", "BackupCommand"),
      ("restore f --replace", "RestoreCommand"), ("check --repair", "CheckCommand"),
      ("stats", "StatsCommand"),
      ("deadline --from a --limit b", "DeadlineCommand"), ("check", "CheckCommand"),
      ("compact", "CompactCommand"), ("themes", "ThemesListCommand"),
      ("themes check f", "ThemesCheckCommand"), ("info", "InfoCommand"),
    ]
  )
  func verbsAreKnown(line: String, command: String) throws {
    let arguments = line.split(separator: " ").map(String.init)
    let parsed = try Dizao.parseAsRoot(ArgumentOrder.commandFirst(arguments))
    #expect("\(type(of: parsed))" == command)
    #expect(parsed is any Verb)
  }

  @Test("every verb takes the global options")
  func globalOptions() throws {
    let all = "--store /s --lang en --theme light --readonly --by 小李 --ascii --json"
    for verb in [
      "open", "demo", "init --site 1 --name n", "import f", "export issues", "list issues",
      "show 3", "issue sign 3", "community create", "stats", "deadline --from a --limit b",
      "check", "check --repair", "person erase P2", "backup f", "restore f", "compact", "themes",
      "info",
    ] {
      for line in ["\(verb) \(all)", "\(all) \(verb)"] {
        let arguments = line.split(separator: " ").map(String.init)
        let parsed = try Dizao.parseAsRoot(ArgumentOrder.commandFirst(arguments))
        let global = try #require(parsed as? any Verb).global
        #expect(global.store == "/s" && global.by == "小李" && global.theme == "light")
        #expect(global.readonly && global.ascii && global.json && global.lang == .en)
      }
    }
  }

  @Test("demo has a size and a seed")
  func demo() throws {
    #expect(try parse("demo", as: DemoCommand.self).size == 300)
    let demo = try parse("demo --size 1000 --seed 7 --no-open", as: DemoCommand.self)
    #expect(demo.size == 1000 && demo.seed == 7 && demo.noOpen)
  }

  @Test("an import takes a file, an encoding and mapped columns")
  func importing() throws {
    let line = "import f --encoding gb18030 --map 留言时间=received --map 单位=- --as-history"
    let command = try parse(
      line + " --community 990102001001 --source hotline",
      as: ImportCommand.self
    )
    #expect(command.file == "f" && command.encoding == .gb18030 && command.asHistory)
    #expect(command.map == ["留言时间=received", "单位=-"])
    #expect(command.community == "990102001001" && command.source == "hotline")
    #expect(try parse("import f", as: ImportCommand.self).encoding == .auto)
  }

  @Test("an export has a format, an encoding and a file")
  func exporting() throws {
    let command = try parse(
      "export issues --format ndjson -o out --encoding utf-8",
      as: ExportCommand.self
    )
    #expect(command.format == .ndjson && command.output == "out" && command.encoding == .utf8)
    #expect(try parse("export issues --output out", as: ExportCommand.self).output == "out")
  }

  @Test("the words behind an action stay as they were typed, global options apart")
  func actionWords() throws {
    let command = try parse(
      "issue report --title x --lang en --place=3-2 -5 --json -- --y",
      as: IssueCommand.self
    )
    #expect(command.words.prefix(5) == ["report", "--title", "x", "--place=3-2", "-5"])
    #expect(command.global.json && command.global.lang == .en)
  }
}
