internal import ArgumentParser
internal import CommunityModel
internal import CommunityStore

/// `deadline`: by when something is due and how that is worked out; needs no store.
struct DeadlineCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "deadline",
    abstract: "推算期限 work out a deadline, with its steps"
  )

  @OptionGroup var global: GlobalOptions

  @Option(help: ArgumentHelp("起算时间 from when: 2026-09-30 16:00", valueName: "time"))
  var from: String

  @Option(help: ArgumentHelp("时限 limit: 5 workDays, 4 工作时, 0.5 clockHours", valueName: "limit"))
  var limit: String

  func run(_ desk: Desk) throws {
    guard let start = MomentReader(now: desk.now).instant(CommandText.line(from)) else {
      throw Failure.usage("moment", ["value": .text(from)])
    }
    guard let length = Limit(limit) else { throw Failure.usage("limit", ["value": .text(limit)]) }
    switch desk.rules.calendar.deadline(from: start, limit: length) {
    case .success(let deadline): try answer(deadline, desk)
    case .failure(.yearNotInstalled(let year)):
      throw Failure(.badData, "deadline.yearNotInstalled", ["year": .number(year)])
    }
  }

  private func answer(_ deadline: Deadline, _ desk: Desk) throws {
    let steps = DeadlineExplanation(deadline.steps, desk.words).sentences
    guard global.json else {
      for step in steps { try desk.output.line(step) }
      return
    }
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("due", deadline.due.text)
      writer.member("steps", steps)
    }
    try desk.output.write(SafeJSON.escaped(writer.bytes) + [0x0A])
  }
}
