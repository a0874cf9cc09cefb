internal import ArgumentParser
internal import CommunityModel
internal import CommunityStore

/// `issue VERB`: one action on an issue, or a new one; the verbs are the rows of the life table.
struct IssueCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "issue",
    abstract: "办理问题 report and handle issues",
    usage: "dizao issue VERB [ID] [--FIELD VALUE]…",
    discussion: "«dizao issue --help», «dizao issue VERB --help»",
    helpNames: []
  )

  @OptionGroup var global: GlobalOptions

  @Argument(
    parsing: .allUnrecognized,
    help: ArgumentHelp("动作与内容 action, record, fields", valueName: "verb"),
    completion: .list(IssueAction.all.filter(\.isOffered).map(\.verb.rawValue))
  )
  var words: [String] = []

  func run(_ desk: Desk) throws {
    guard let word = words.first, word != "--help", word != "-h", word != "help" else {
      for line in ActionHelp(words: desk.words, columns: desk.output.columns).actions() {
        try desk.output.line(line)
      }
      if words.isEmpty { throw Failure.usage("verbMissing") }
      return
    }
    guard let verb = IssueVerb(rawValue: word), IssueAction[verb].isOffered else {
      throw Failure.usage("verb", ["verb": .text(word)])
    }
    let action = IssueAction[verb]
    let arguments = try ActionArguments(
      Array(words.dropFirst()),
      action: "issue \(word)",
      rules: action.fields,
      takesRecord: !action.makesRecord
    )
    if arguments.wantsHelp { return try help(action, desk) }
    try desk.demandWriting()
    try perform(action, arguments, desk)
  }

  private func perform(
    _ action: IssueAction,
    _ arguments: ActionArguments,
    _ desk: Desk
  ) throws {
    // A community that somebody names may be in the tail.
    let isNew = action.makesRecord && !arguments.entries.contains { $0.field == .community }
    let store = try desk.openStore(isNew ? .newRecords : .singleRecords)
    let body = try arguments.body(action.fields, desk.reader(store))
    var draft = ChangeDraft(.issue(action.verb), body: body)
    let issue = action.makesRecord ? nil : try IssueSearch(store).issue(arguments.id)
    draft.id = issue?.id
    draft.base = arguments.base ?? (action.isExclusive ? issue?.revision : nil)
    let changes: [Change]
    do {
      changes = try store.commit([draft], by: desk.settings.actor)
    } catch {
      guard case .refused(_, let refusal) = error else { throw error }
      throw Failure(refusal, to: action, on: issue, home: store.header.site)
    }
    guard let id = changes.first?.id, let issue = try store.issue(id) else {
      preconditionFailure("The store lost what it just recorded")
    }
    try answer(issue, action, store, desk)
  }

  private func answer(
    _ issue: Issue,
    _ action: IssueAction,
    _ store: Store,
    _ desk: Desk
  ) throws {
    if global.json {
      let json = IssueJSON(rules: desk.rules).whole(issue, history: try store.history(of: issue.id))
      try desk.output.write(json + [0x0A])
      return
    }
    let speech = desk.speech(store)
    let headline = IssueReport(speech: speech, now: desk.now).headline(issue)
    try desk.say(
      "cli.acted",
      ["action": .label(action.verb.label), "issue": .text(headline)]
    )
    if issue.nextDue(desk.rules) != nil {
      try desk.say("cli.nextDue", ["due": .text(speech.due(issue, now: desk.now))])
    }
  }

  private func help(_ action: IssueAction, _ desk: Desk) throws {
    let record = action.makesRecord ? "" : " ID"
    let lines = ActionHelp(words: desk.words, columns: desk.output.columns).lines(
      usage: "dizao issue \(action.verb.rawValue)\(record) [--…]",
      about: desk.words.sentence("help.\(action.verb.label)"),
      rules: action.fields,
      takesRecord: !action.makesRecord
    )
    for line in lines { try desk.output.line(line) }
  }
}
