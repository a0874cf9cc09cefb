internal import CommunityModel
internal import CommunityStore

/// What a repair of the store has kept, moved and lost.
struct RepairOutput {
  let words: Words

  func json(_ report: RepairReport) -> [UInt8] {
    let output = CheckOutput(words: words)
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("didRepair", report.didRepair)
      writer.member("isDescriptionNew", report.isDescriptionNew)
      writer.member("keptSeq", report.keptSeq)
      writer.member("next", report.next)
      writer.member("lost", lost(report))
      writer.member("rowsWritten", report.rowsWritten)
      writer.member("rowsLost", report.rowsLost)
      writer.member("peopleLost", report.peopleLost)
      writer.member("moved", report.moved)
      for (name, check) in [("before", report.before), ("after", report.after)] {
        writer.name(name)
        writer.object { writer in output.members(check, to: &writer) }
      }
    }
    return SafeJSON.escaped(writer.bytes)
  }

  func lines(_ report: RepairReport) -> [String] {
    let check = CheckOutput(words: words)
    guard report.didRepair else {
      return check.lines(report.before)
        + (report.isDescriptionNew ? described(report) : [words.sentence("cli.repairNothing")])
    }
    var lines = report.before.problems.map(check.line)
    lines.append(
      words.sentence(
        "cli.repaired",
        ["seq": String(report.keptSeq), "next": String(report.next)]
      )
    )
    if !report.lost.isEmpty {
      let numbers = lost(report).joined(separator: ", ")
      lines.append(words.sentence("cli.repairLost", ["numbers": numbers]))
    }
    if report.rowsWritten > 0 {
      lines.append(words.sentence("cli.repairRows", ["rows": String(report.rowsWritten)]))
    }
    if report.rowsLost > 0 {
      lines.append(words.sentence("cli.repairRowsLost", ["rows": String(report.rowsLost)]))
    }
    if !report.peopleLost.isEmpty {
      let people = report.peopleLost.joined(separator: ", ")
      lines.append(words.sentence("cli.repairPeopleLost", ["people": people]))
    }
    return lines + described(report) + check.lines(report.after)
  }

  /// What was made anew of the store's description, and where everything went.
  private func described(_ report: RepairReport) -> [String] {
    let description = report.isDescriptionNew ? [words.sentence("cli.repairDescription")] : []
    return description
      + report.moved.map { PlainText.line(words.sentence("cli.repairMoved", ["path": $0])) }
  }

  private func lost(_ report: RepairReport) -> [String] {
    report.lost.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)" }
  }
}
