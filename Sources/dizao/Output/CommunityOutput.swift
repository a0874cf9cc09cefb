internal import CommunityModel
internal import CommunityStore
internal import TerminalUI

/// Communities as a table, as lines of JSON, or one with everything about it.
struct CommunityOutput {
  let desk: Desk
  let summary: Summary

  private var words: Words { desk.words }

  static func matches(_ community: Community, _ word: String) -> Bool {
    community.code == word || community.name.lowercased().contains(word)
      || (word == "is:pilot" && community.isPilot)
      || PinyinQuery(word).matches(community.name)
  }

  func table(_ communities: [Community]) throws {
    var table = TextTable(
      [
        .init(words.label("fi.community")), .init(words.label("fi.name")),
        .init(words.label("fi.kind")), .init(words.label("fi.isPilot")),
        .init(words.label("co.homes"), .right), .init(words.sentence("ui.open"), .right),
        .init(words.label("st.done"), .right), .init(words.label("me.satisfied"), .right),
      ],
      on: desk.output,
      glyphs: desk.glyphs
    )
    for community in communities {
      let tally = summary[community: community.code]
      try table.add([
        community.code, community.name, words.label(for: community.kind, in: "ki"),
        community.isPilot ? desk.glyphs.check : Speech.none,
        community.homes.map(String.init) ?? Speech.none, String(tally.open), String(tally.done),
        FigureText.percent(tally.satisfaction.satisfiedRate),
      ])
    }
    try table.finish()
  }

  func json(_ community: Community, history: [Change]? = nil) -> [UInt8] {
    let tally = summary[community: community.code]
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("id", community.id.description)
      writer.member("code", community.code)
      writer.member("name", community.name)
      writer.member("kind", community.kind.rawValue)
      writer.member("type", orNull: community.type)
      writer.member("isPilot", community.isPilot)
      writer.member("estates", community.estates)
      writer.member("grids", community.grids)
      writer.member("homes", orNull: community.homes)
      writer.member("residents", orNull: community.residents)
      writer.member("secretary", orNull: community.secretary)
      writer.member("startingPoints", community.startingPoints)
      writer.name("issues")
      writer.object { writer in
        writer.member("total", tally.issues)
        writer.member("open", tally.open)
      }
      writer.member("revision", community.revision)
      if let history { writer.member("history", history) { IssueJSON.change($0, &$1) } }
    }
    return SafeJSON.escaped(writer.bytes)
  }

  /// One community with everything about it.
  func show(_ community: Community, history: [Change]) throws {
    let facts: [(String, String?)] = [
      ("fi.community", community.code), ("fi.kind", words.label(for: community.kind, in: "ki")),
      ("fi.type", community.type),
      ("fi.isPilot", community.isPilot ? words.sentence("cli.yes") : nil),
      ("fi.estates", list(community.estates)),
      ("fi.grids", community.grids > 0 ? String(community.grids) : nil),
      ("fi.homes", community.homes.map(String.init)),
      ("fi.residents", community.residents.map(String.init)),
      ("fi.secretary", community.secretary),
      ("fi.startingPoints", list(community.startingPoints)),
    ]
    try desk.output.line(PlainText.line("\(community.id.number)  \(community.name)"))
    for line in FactLines.aligned(facts.map { (words.label($0.0), $0.1) }) {
      try desk.output.line(line)
    }
    try desk.output.line()
    try desk.output.line(words.sentence("cli.history"))
    for change in history {
      let what = words.sentence("change.\(change.kind.text)")
      try desk.output.line("  " + PlainText.line("\(change.at.minuteText)  \(change.by)  \(what)"))
    }
  }

  private func list(_ texts: [String]) -> String? {
    texts.isEmpty ? nil : texts.joined(separator: "、")
  }
}
