internal import ArgumentParser
internal import CommunityStore

/// `compact`: writes what the journal's tail says into tables, so that opening stays quick.
struct CompactCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "compact",
    abstract: "整理资料库 write the journal's tail into tables"
  )

  @OptionGroup var global: GlobalOptions

  func run(_ desk: Desk) throws {
    try desk.demandWriting()
    let report = try desk.openStore().compact()
    guard global.json else {
      if report.changes == 0 { return try desk.say("cli.compactedNothing") }
      return try desk.say(
        "cli.compacted",
        [
          "changes": .number(report.changes), "rows": .number(report.rows),
          "tables": .number(report.tables),
        ]
      )
    }
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("changes", report.changes)
      writer.member("tables", report.tables)
      writer.member("rows", report.rows)
      writer.member("bytes", report.bytes)
      writer.member("deleted", report.deleted)
    }
    try desk.output.write(writer.bytes + [0x0A])
  }
}
