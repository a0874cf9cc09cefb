import Testing

extension OnTheCommandLine {
  @Suite("Pipes")
  struct PipeTests {
    private let sandbox: Sandbox

    init() throws { sandbox = try Sandbox() }

    @Test(
      "that close early are no error and no noise",
      arguments: [
        "list issues", "list issues --json", "export issues", "export issues --format ndjson",
        "--help",
      ]
    )
    func closed(command: String) async throws {
      try await sandbox.makeDemo(size: 300)
      let script = "cd \(sandbox.path); { dizao \(command); echo $? >code; } | head -n 1; cat code"
      let outcome = try await sandbox.shell(script)
      #expect(outcome.outputLines.count == 2)
      #expect(outcome.outputLines.last == "0")
      #expect(outcome.errors.isEmpty)
      // Closed before the first word.
      let early = try await sandbox.shell(
        "cd \(sandbox.path); { sleep 0.2; dizao \(command); echo $? >code; } | true; cat code"
      )
      #expect(early.outputLines.last == "0")
      #expect(early.errors.isEmpty)
    }

    @Test("carry plain text: no colours, no bars, whole titles")
    func plain() async throws {
      try await sandbox.makeDemo(size: 60)
      let list = try await sandbox.must("list", "issues")
      list.expectHarmless()
      #expect(list.errors.isEmpty)
      let export = try await sandbox.must("export", "issues", "--format", "ndjson")
      #expect(export.outputLines.count == list.outputLines.count - 1)
    }

    @Test("a file from standard input is imported like any other")
    func input() async throws {
      try await sandbox.makeStore()
      let outcome = try await sandbox.shell("printf '标题\\n灯坏\\n' | dizao import - --json")
      #expect(outcome.output.contains("\"added\":1"))
    }
  }
}
