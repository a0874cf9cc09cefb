internal import CommunityModel
internal import CommunityStore

/// What a check of the store has looked at and found.
struct CheckOutput {
  let words: Words

  func json(_ report: CheckReport) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in members(report, to: &writer) }
    return SafeJSON.escaped(writer.bytes)
  }

  /// What a report says, as members of an object.
  func members(_ report: CheckReport, to writer: inout JSONWriter) {
    writer.member("isWhole", report.isWhole)
    writer.member("changes", report.changes)
    writer.member("journals", report.journals)
    writer.member("tables", report.tables)
    writer.member("rows", report.rows)
    writer.member("rowsCompared", report.rowsCompared)
    writer.member("summaries", report.summaries)
    writer.member("people", report.people)
    writer.member("lostChanges", report.lostChanges)
    writer.member("unknownChanges", report.unknownChanges)
    writer.member("unfinishedBytes", report.unfinishedBytes)
    writer.member("isHeadBroken", report.isHeadBroken)
    writer.member("problems", report.problems) { problem, writer in
      writer.member("path", problem.path)
      writer.member("line", problem.line)
      writer.member("problem", sentence(problem))
    }
  }

  func lines(_ report: CheckReport) -> [String] {
    var lines = [
      words.sentence(
        "cli.checkedChanges",
        ["changes": String(report.changes), "journals": String(report.journals)]
      ),
      words.sentence(
        "cli.checkedTables",
        ["rows": String(report.rows), "tables": String(report.tables)]
      ),
      words.sentence(
        "cli.checkedRebuilt",
        ["rows": String(report.rowsCompared), "summaries": String(report.summaries)]
      ),
      words.sentence("cli.checkedPeople", ["people": String(report.people)]),
    ]
    if report.lostChanges > 0 {
      lines.append(words.sentence("cli.checkLost", ["count": String(report.lostChanges)]))
    }
    if report.unfinishedBytes > 0 {
      lines.append(
        words.sentence("cli.checkUnfinished", ["bytes": String(report.unfinishedBytes)])
      )
    }
    if report.isHeadBroken { lines.append(words.sentence("cli.checkHead")) }
    if report.unknownChanges > 0 {
      lines.append(words.sentence("cli.checkUnknown", ["count": String(report.unknownChanges)]))
    }
    if report.isWhole { lines.append(words.sentence("cli.checkWhole")) }
    return lines + report.problems.map(line)
  }

  /// `journal/990102001001-1.ndjson:17: …`.
  func line(_ problem: CheckProblem) -> String {
    let place = problem.line > 0 ? "\(problem.path):\(problem.line): " : "\(problem.path): "
    return PlainText.line(place + sentence(problem))
  }

  private func sentence(_ problem: CheckProblem) -> String {
    switch problem.kind {
    case .journal(let damage): sentence(damage)
    case .table(let damage): sentence(damage)
    case .change: words.sentence("check.change")
    case .manifest: words.sentence("check.manifest")
    case .previousManifest, .previousTable: words.sentence("check.previous")
    case .chain(let seq): words.sentence("check.chain", ["seq": String(seq)])
    case .gap(let numbers):
      words.sentence(
        "check.gap",
        ["first": String(numbers.lowerBound), "last": String(numbers.upperBound)]
      )
    case .rowDiffers(let id): words.sentence("check.rowDiffers", ["id": id.description])
    case .rowMissing(let id): words.sentence("check.rowMissing", ["id": id.description])
    case .rowUnfounded(let id): words.sentence("check.rowUnfounded", ["id": id.description])
    case .summary: words.sentence("check.summary")
    case .person(let id): words.sentence("check.person", ["id": id])
    case .personMissing(let id): words.sentence("check.personMissing", ["id": id])
    case .personNotErased(let id): words.sentence("check.personNotErased", ["id": id])
    case .personMalformed: words.sentence("check.personMalformed")
    case .peopleUnordered: words.sentence("check.peopleUnordered")
    case .disk(let failure):
      Failure(failure, key: "error.disk", other: .cannotWrite).sentence(words)
    }
  }

  /// The place stands before it, and `check` is what runs: neither is said again.
  private func sentence(_ damage: JournalDamage) -> String {
    if case .missingJournal = damage.kind { return Failure(damage).sentence(words) }
    return words.sentence("check.journal")
  }

  private func sentence(_ damage: TableDamage) -> String {
    damage.kind == .missing ? Failure(damage).sentence(words) : words.sentence("check.table")
  }
}
