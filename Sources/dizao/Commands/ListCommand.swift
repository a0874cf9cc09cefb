internal import ArgumentParser
internal import CommunityModel
internal import CommunityStore

/// The kinds of records that lists and exports know, in the plural.
enum RecordKind: String, CaseIterable, ExpressibleByArgument {
  case issues
  case communities
}

/// `list`: records of a kind, one a line.
struct ListCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "列出 list issues or communities",
    discussion: """
      FILTER: status:open  com:青禾里  cat:C01  by:物业  due:2d  is:overdue  路灯  !停车
      due:2d = due:<2d; is: urgent, supervised, overdue, paused
      """
  )

  @OptionGroup var global: GlobalOptions

  @Argument(help: ArgumentHelp("问题或社区 issues, communities", valueName: "kind"))
  var kind: RecordKind

  @Argument(help: ArgumentHelp("条件 conditions and words", valueName: "filter"))
  var filter: [String] = []

  func run(_ desk: Desk) throws {
    let store = try desk.openStore()
    switch kind {
    case .issues: try listIssues(store, desk)
    case .communities: try listCommunities(store, desk)
    }
    try desk.output.flush()
    Housekeeping.compactIfDue(store)
  }

  private func listIssues(_ store: Store, _ desk: Desk) throws {
    let filter = try desk.filter(filter, store)
    let json = IssueJSON(rules: desk.rules)
    var table = IssueTable(desk: desk, speech: desk.speech(store))
    let isJSON = global.json
    var count = 0
    try IssueSelection(store, filter, now: desk.now).visit { issue in
      count += 1
      if isJSON {
        try desk.output.write(json.line(issue) + [0x0A])
      } else {
        try table.add(issue)
      }
    }
    if !isJSON { try table.finish() }
    if count == 0, !isJSON { try desk.warn("cli.noneFound") }
  }

  private func listCommunities(_ store: Store, _ desk: Desk) throws {
    let words = filter.flatMap { $0.split(whereSeparator: \.isWhitespace) }.map { $0.lowercased() }
    let found = store.communities.filter { community in
      words.allSatisfy { CommunityOutput.matches(community, $0) }
    }
    let output = CommunityOutput(desk: desk, summary: store.summary)
    if global.json {
      for community in found { try desk.output.write(output.json(community) + [0x0A]) }
    } else {
      try output.table(found)
      if found.isEmpty { try desk.warn("cli.noneFound") }
    }
  }
}
