internal import CommunityModel
internal import CommunityStore
internal import Dashboard

/// The program and a store as facts: for people who help others over the telephone.
struct InfoOutput {
  let desk: Desk

  /// What `init` answers.
  func answer(made store: Store) throws {
    if isJSON { return try desk.output.write(json(store) + [0x0A]) }
    try desk.say(
      "cli.made",
      ["name": .text(store.header.name), "path": .text(store.path)]
    )
  }

  func answer(_ store: Store?) throws {
    if isJSON { return try desk.output.write(json(store) + [0x0A]) }
    for line in FactLines.aligned(program + (store.map(facts) ?? [])) {
      try desk.output.line(line)
    }
    try desk.output.flush()
  }

  private var isJSON: Bool { desk.settings.isJSON }
  private var words: Words { desk.words }

  private typealias Fact = (label: String, text: String?)

  private var program: [Fact] {
    [
      (words.sentence("info.program"), "dizao \(Program.version)"),
      (words.sentence("info.store"), desk.settings.storePath),
      (words.sentence("info.by"), "\(desk.settings.actor.by) @ \(desk.settings.actor.terminal)"),
      (words.sentence("info.calendars"), years),
      (words.sentence("info.rules"), String(desk.rules.life.number)),
      (words.label("ft.theme"), desk.settings.themeName),
    ]
  }

  private func facts(_ store: Store) -> [Fact] {
    let header = store.header
    let tally = store.summary.total
    let reason = store.readOnlyReason.map { Failure($0).sentence(words) }
    return [
      (words.sentence("info.name"), header.name), (words.sentence("info.site"), header.site),
      (words.sentence("info.created"), Instant(header.created)?.minuteText ?? header.created),
      (words.sentence("info.format"), "\(header.format).\(header.minor)"),
      (words.label("pn.communities"), String(store.communities.count)),
      (words.label("pn.issues"), String(tally.issues)),
      (words.sentence("info.open"), String(tally.open)),
      (words.sentence("info.changes"), String(store.lastSeq)),
      (words.sentence("info.tail"), String(store.changesSinceCompaction)),
      (words.sentence("info.readOnly"), reason),
    ]
  }

  /// `2019–2026`.
  private var years: String {
    let years = desk.rules.calendar.installedYears
    guard let first = years.first, let last = years.last else { return Speech.none }
    return last - first + 1 == years.count
      ? "\(first)–\(last)" : years.map(String.init).joined(separator: " ")
  }

  private func json(_ store: Store?) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("version", Program.version)
      writer.member("store", desk.settings.storePath)
      writer.member("by", desk.settings.actor.by)
      writer.member("terminal", desk.settings.actor.terminal)
      writer.name("calendars")
      writer.array { writer in
        for year in desk.rules.calendar.installedYears { writer.integer(year) }
      }
      writer.member("rules", desk.rules.life.number)
      writer.member("site", orNull: store?.header.site)
      writer.member("name", orNull: store?.header.name)
      writer.member("created", orNull: store?.header.created)
      writer.member("format", orNull: store?.header.format)
      writer.member("minor", orNull: store?.header.minor)
      writer.member("communities", orNull: store?.communities.count)
      writer.member("issues", orNull: store?.summary.total.issues)
      writer.member("open", orNull: store?.summary.total.open)
      writer.member("changes", orNull: store?.lastSeq)
      writer.member("changesSinceCompaction", orNull: store?.changesSinceCompaction)
      writer.member("isReadOnly", store?.isReadOnly ?? desk.settings.isReadOnly)
      writer.member(
        "notices",
        store?.notices.map { PlainText.line($0.sentence(desk.words)) } ?? []
      )
    }
    return SafeJSON.escaped(writer.bytes)
  }
}
