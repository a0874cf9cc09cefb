internal import ArgumentParser
internal import CommunityModel
internal import CommunityStore

/// `show`: a record with everything about it and its history.
struct ShowCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "查看一件 show an issue or a community with its history"
  )

  @OptionGroup var global: GlobalOptions

  @Argument(help: ArgumentHelp("编号 number, id, SOURCE:NUMBER or community code", valueName: "id"))
  var id: String

  func run(_ desk: Desk) throws {
    var store = try desk.openStore(.singleRecords)
    if let community = community(in: store) {
      // Its figures count every issue.
      store = try desk.openStore()
      let output = CommunityOutput(desk: desk, summary: store.summary)
      let history = try store.history(of: community.id)
      if global.json {
        try desk.output.write(output.json(community, history: history) + [0x0A])
      } else {
        try output.show(community, history: history)
      }
      return
    }
    try show(try IssueSearch(store).issue(id), store, desk)
  }

  private func community(in store: Store) -> Community? {
    let record = RecordID(id, home: store.header.site)
    return store.communities.first { $0.code == id || $0.id == record }
  }

  private func show(_ issue: Issue, _ store: Store, _ desk: Desk) throws {
    let history = try store.history(of: issue.id)
    if global.json {
      let json = IssueJSON(rules: desk.rules).whole(issue, history: history)
      try desk.output.write(json + [0x0A])
      return
    }
    var people: [Person] = []
    var failure: StoreFailure?
    for supporter in issue.supporters {
      do throws(StoreFailure) {
        if let person = try store.person(supporter) { people.append(person) }
      } catch {
        failure = error
      }
    }
    let report = IssueReport(speech: desk.speech(store), now: desk.now)
    for line in report.lines(issue, history: history, people: people) {
      try desk.output.line(line)
    }
    // What is whole is shown first.
    if let failure { throw failure }
  }
}
