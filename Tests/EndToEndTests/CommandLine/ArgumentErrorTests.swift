import Testing

extension OnTheCommandLine {
  @Suite("Arguments that make no sense")
  struct ArgumentErrorTests {
    private let sandbox: Sandbox

    init() throws { sandbox = try Sandbox() }

    static let commands = [
      FailingCommand(["frobnicate"], 64, "frobnicate"),
      FailingCommand(["--frobnicate"], 64, "--frobnicate"),
      FailingCommand(["list"], 64), FailingCommand(["list", "fish"], 64, "fish"),
      FailingCommand(["list", "issues", "stauts:open"], 64, "stauts"),
      FailingCommand(["list", "issues", "status:nope"], 64, "nope"),
      FailingCommand(["list", "issues", "category:nope"], 64, "nope"),
      FailingCommand(["show", "99"], 1, "99"), FailingCommand(["show"], 64),
      FailingCommand(["issue", "frobnicate", "2"], 64, "frobnicate"),
      FailingCommand(["issue", "accept"], 64), FailingCommand(["issue", "report"], 1, "问题"),
      FailingCommand(["issue", "report", "--title"], 64, "--title"),
      FailingCommand(["issue", "report", "--titel", "x"], 64, "--titel"),
      FailingCommand(["issue", "report", "--title", "   "], 1, "问题"),
      FailingCommand(
        ["issue", "report", "--title", "x", "--happened", "2026-02-30"],
        1,
        "2026-02-30"
      ),
      FailingCommand(["issue", "report", "--title", "x", "--urgency", "soonish"], 1, "soonish"),
      FailingCommand(
        ["issue", "report", "--title", String(repeating: "长", count: 10_000)],
        1,
        "200"
      ),
      FailingCommand(["issue", "accept", "99", "--category", "C01"], 1, "99"),
      FailingCommand(["issue", "accept", "abc", "--category", "C01"], 1, "abc"),
      FailingCommand(["issue", "accept", "2", "--category", "ZZZ"], 1, "ZZZ"),
      FailingCommand(["issue", "accept", "2", "--category", "C01", "--base", "7"], 1, "7"),
      FailingCommand(["issue", "sign", "2"], 1, "待受理"),
      FailingCommand(["issue", "accept", "990102001001-99999999999999999999"], 1),
      FailingCommand(["deadline", "--from", "x", "--limit", "5 workDays"], 64, "x"),
      FailingCommand(["deadline", "--from", "2026-09-30 16:00", "--limit", "soon"], 64, "soon"),
      FailingCommand(
        ["deadline", "--from", "2041-09-30 16:00", "--limit", "5 workDays"],
        65,
        "2041"
      ),
      FailingCommand(["init", "--site", "1", "--name", "x"], 1, "1"),
      FailingCommand(["init", "--site", Sandbox.site, "--name", "x"], 73),
      FailingCommand(["restore", "/nowhere.tar", "--site", "12"], 1, "12"),
      FailingCommand(["demo", "--no-open"], 1), FailingCommand(["demo", "--size", "-1"], 64),
      FailingCommand(["themes", "check", "/nowhere.toml"], 66, "/nowhere.toml"),
      FailingCommand(["--store", "/nowhere", "list", "issues"], 66, "/nowhere"),
      FailingCommand(["export", "issues", "-o", "/nowhere/out.csv"], 73, "/nowhere/out.csv"),
      FailingCommand([], 64),
    ]

    @Test("end with the right code and one sentence", arguments: commands)
    func refused(command: FailingCommand) async throws {
      try await sandbox.makeStore("化粪池外溢")
      let outcome = try await sandbox.dizao(command.arguments)
      outcome.expectRefused(command.status, naming: command.evidence)
      #expect(outcome.output.isEmpty)
      let issues = try await sandbox.must("list", "issues", "--json")
      #expect(issues.outputLines.count == 1)
    }

    @Test("are told in English to those who ask for English", arguments: [["--lang", "en"], []])
    func english(options: [String]) async throws {
      try await sandbox.makeStore()
      let outcome = try await sandbox.dizao(
        options + ["show", "99"],
        options.isEmpty ? ["LANG": "en_US.UTF-8"] : [:]
      )
      #expect(outcome.status == 1)
      #expect(outcome.errors == "There is no record \"99\"; check the number\n")
    }

    @Test("help and version are no errors", arguments: ["--help", "--version", "issue --help"])
    func help(arguments: String) async throws {
      let outcome = try await sandbox.dizao(arguments.split(separator: " ").map(String.init))
      #expect(outcome.status == 0)
      #expect(outcome.errors.isEmpty)
      #expect(!outcome.output.isEmpty)
    }
  }
}
