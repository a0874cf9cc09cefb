internal import ArgumentParser
internal import CommunityModel
internal import CommunityStore

/// `community create` (or `add`) and `community correct`: the roster of communities.
struct CommunityCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "community",
    abstract: "社区名册 add or correct a community",
    usage: "dizao community create --code CODE --name NAME [--FIELD VALUE]…",
    discussion: "«dizao community create --help», «dizao community correct --help»",
    helpNames: []
  )

  @OptionGroup var global: GlobalOptions

  @Argument(
    parsing: .allUnrecognized,
    help: ArgumentHelp("动作与内容 action, record, fields", valueName: "action"),
    completion: .list(["create", "add", "correct"])
  )
  var words: [String] = []

  /// A new community's code is typed, not chosen.
  private static let rules = Community.fields.map { rule in
    rule.field == .community ? rule.typed(as: .line) : rule
  }

  /// What a correction leaves out stays.
  private static let correctionRules = rules.map { rule in
    FieldRule.optional(rule.field).typed(as: rule.kind)
  }

  /// A field that goes by another name on the command line.
  private static let optionNames: [Field: String] = [.community: "code"]

  func run(_ desk: Desk) throws {
    let word = words.first ?? ""
    let isCreate = ["create", "add", "", "--help", "-h", "help"].contains(word)
    guard isCreate || word == "correct" else {
      throw Failure.usage("communityVerb", ["verb": .text(word)])
    }
    let rules = isCreate ? CommunityCommand.rules : CommunityCommand.correctionRules
    let action = isCreate ? "community create" : "community correct"
    let tokens = word.hasPrefix("-") ? words : Array(words.dropFirst())
    let arguments = try ActionArguments(
      tokens,
      action: action,
      rules: rules,
      takesRecord: !isCreate,
      others: ["code": .community]
    )
    if arguments.wantsHelp || words.isEmpty || word == "help" {
      return try help(action, rules, isCreate, desk)
    }
    try desk.demandWriting()
    let store = try desk.openStore()
    let body = try arguments.body(rules, desk.reader(store))
    var draft = ChangeDraft(isCreate ? .communityCreate : .communityCorrect, body: body)
    if !isCreate {
      let community = try community(arguments.id, store)
      draft.id = community.id
      draft.base = arguments.base ?? community.revision
    }
    let changes: [Change]
    do {
      changes = try store.commit([draft], by: desk.settings.actor)
    } catch {
      guard case .refused(_, let refusal) = error else { throw error }
      throw Failure(refusal, options: rules, names: CommunityCommand.optionNames)
    }
    try answer(changes, store, desk)
  }

  private func community(_ text: String?, _ store: Store) throws -> Community {
    guard let text else { throw Failure.usage("idMissing") }
    let record = RecordID(text, home: store.header.site)
    let found = store.communities.first {
      $0.code == text || $0.name == text || $0.id == record
    }
    guard let found else { throw Refusal("community", ["value": .text(text)]) }
    return found
  }

  private func answer(_ changes: [Change], _ store: Store, _ desk: Desk) throws {
    guard let id = changes.first?.id, let made = store.communities.first(where: { $0.id == id })
    else { preconditionFailure("The store lost what it just recorded") }
    let output = CommunityOutput(desk: desk, summary: store.summary)
    let history = try store.history(of: id)
    if global.json {
      try desk.output.write(output.json(made, history: history) + [0x0A])
    } else {
      try output.show(made, history: history)
    }
  }

  private func help(
    _ action: String,
    _ rules: [FieldRule],
    _ isCreate: Bool,
    _ desk: Desk
  ) throws {
    let lines = ActionHelp(words: desk.words, columns: desk.output.columns).lines(
      usage: "dizao \(action)\(isCreate ? "" : " CODE") [--…]",
      about: desk.words.sentence("cli.help.community"),
      rules: rules,
      takesRecord: !isCreate,
      names: CommunityCommand.optionNames
    )
    for line in lines { try desk.output.line(line) }
  }
}
