import Testing

@testable import bench

struct BenchArgumentsTests {
  private func read(
    _ arguments: [String],
    temporary: String? = nil
  ) throws(BenchArguments.Problem) -> BenchArguments {
    try BenchArguments(arguments, own: "/b/release/bench", temporary: temporary)
  }

  @Test("Without arguments everything is measured, with the program beside the bench")
  func standard() throws {
    let arguments = try read([])
    #expect(arguments.program == "/b/release/dizao")
    #expect(arguments.folder == "/var/tmp")
    #expect(arguments.jsonFile == nil)
    #expect(arguments.probes.map(\.name) == Suite.standard.probes.map(\.name))
  }

  @Test("Options are taken with their values")
  func options() throws {
    let arguments = try read(
      [
        "all", "--only", "keys", "--only", "open", "--quick", "--json", "o.json", "--program",
        "/p/dizao", "--data", "/d", "--folder", "/f",
      ],
      temporary: "/t"
    )
    #expect(arguments.probes.map(\.name) == ["keys", "open"])
    #expect(arguments.isQuick)
    #expect(arguments.jsonFile == "o.json")
    #expect(arguments.program == "/p/dizao")
    #expect(arguments.data == "/d")
    #expect(arguments.folder == "/f")
    #expect(try read([], temporary: "/t").folder == "/t")
  }

  @Test(
    "What makes no sense is said",
    arguments: [
      (["--json"], "--json needs a value"), (["--only", "x"], "there is no measurement x"),
      (["--fast"], "there is no option or suite --fast"),
    ]
  )
  func problems(arguments: [String], text: String) {
    #expect(throws: BenchArguments.Problem(text: text)) { try read(arguments) }
  }
}
