internal import ArgumentParser
internal import CommunityModel
internal import CommunityStore

/// `stats`: the figures of the overview as text.
struct StatsCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "stats",
    abstract: "统计 figures of issues and satisfaction"
  )

  @OptionGroup var global: GlobalOptions

  @Option(help: ArgumentHelp("只算一个社区 only this community", valueName: "code"))
  var community: String?

  func run(_ desk: Desk) throws {
    let store = try desk.openStore()
    let code = try community.map { text in
      guard let code = desk.reader(store).community(text) else {
        throw Refusal("community", ["value": .text(String(text.prefix(60)))])
      }
      return code
    }
    let tally = code.map { store.summary[community: $0] } ?? store.summary.total
    if global.json {
      try desk.output.write(StatsOutput.json(tally, community: code) + [0x0A])
    } else {
      let name = code.map { desk.speech(store).community($0) } ?? store.header.name
      for line in StatsOutput.lines(tally, name: name, desk.words) { try desk.output.line(line) }
    }
    try desk.output.flush()
    Housekeeping.compactIfDue(store)
  }
}
