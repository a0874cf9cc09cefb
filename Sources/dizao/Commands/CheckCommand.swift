internal import ArgumentParser
internal import CommunityModel
internal import CommunityStore

/// `check`: looks at every byte of the store; ends with 65 when something is not as it should be.
struct CheckCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "检查资料库 verify every byte of the store"
  )

  @OptionGroup var global: GlobalOptions

  func run(_ desk: Desk) throws {
    let bar = desk.progress("cli.checking")
    let report = try Store.check(desk.settings.storePath) { bar.show($0) }
    bar.clear()
    let output = CheckOutput(words: desk.words)
    if global.json {
      try desk.output.write(output.json(report) + [0x0A])
    } else {
      for line in output.lines(report) { try desk.output.line(line) }
    }
    try desk.output.flush()
    if !report.isWhole {
      throw Failure(.badData, "error.checkFailed", ["count": .number(report.problems.count)])
    }
  }
}
