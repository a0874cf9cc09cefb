internal import ArgumentParser
internal import CommunityModel
internal import CommunityStore

/// `check`: looks at every byte of the store; ends with 65 when something is not as it should be.
///
/// With `--repair` what is whole is kept, the rest is moved to `damaged/`, nothing is deleted.
struct CheckCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "检查资料库 verify every byte of the store"
  )

  @OptionGroup var global: GlobalOptions

  @Flag(help: "修复：完整的留下，其余移到 damaged/ keep what is whole, move the rest aside")
  var repair = false

  func run(_ desk: Desk) throws {
    let bar = desk.progress(repair ? "cli.repairing" : "cli.checking")
    defer { bar.clear() }
    let report = try repair ? runRepair(desk, bar) : runCheck(desk, bar)
    try desk.output.flush()
    if !report.isWhole {
      let key = repair ? "error.repairFailed" : "error.checkFailed"
      throw Failure(.badData, key, ["count": .number(report.problems.count)])
    }
  }

  private func runCheck(_ desk: Desk, _ bar: ProgressBar) throws -> CheckReport {
    let report = try Store.check(desk.settings.storePath) { bar.show($0) }
    bar.clear()
    let output = CheckOutput(words: desk.words)
    try answer(json: output.json(report), lines: output.lines(report), desk)
    return report
  }

  private func runRepair(_ desk: Desk, _ bar: ProgressBar) throws -> CheckReport {
    try desk.demandWriting()
    let report = try Store.repair(
      desk.settings.storePath,
      by: desk.settings.actor,
      rules: desk.rules
    ) { bar.show($0) }
    bar.clear()
    let output = RepairOutput(words: desk.words)
    try answer(json: output.json(report), lines: output.lines(report), desk)
    return report.after
  }

  private func answer(json: [UInt8], lines: [String], _ desk: Desk) throws {
    if global.json { return try desk.output.write(json + [0x0A]) }
    for line in lines { try desk.output.line(line) }
  }
}
