internal import CommunityModel
internal import CommunityStore
internal import Interchange

/// What an import did, row by row where it did nothing.
struct ImportOutput {
  let desk: Desk

  private var words: Words { desk.words }

  func answer(_ report: ImportReport, isTrial: Bool) throws {
    if desk.settings.isJSON {
      try desk.output.write(json(report) + [0x0A])
    } else {
      for line in lines(report, isTrial: isTrial) { try desk.output.line(line) }
    }
    try desk.output.flush()
  }

  /// The shape is fixed: scripts depend on it.
  func json(_ report: ImportReport) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("read", report.read)
      writer.member("added", report.added)
      writer.member("updated", report.updated)
      writer.member("unchanged", report.unchanged)
      writer.member("rejected", report.rejected) { row, writer in
        writer.member("line", row.line)
        writer.member("reason", Failure(row.refusal).sentence(words))
      }
      writer.member("encoding", report.encoding)
      writer.member("warnings", report.warnings) { warning, writer in
        writer.member("line", warning.line)
        writer.member("count", warning.count)
        writer.member("reason", sentence(warning))
      }
      writer.name("dropped")
      writer.object { writer in
        for (kind, count) in sorted(report.dropped) {
          writer.name(kind.rawValue)
          writer.integer(count)
        }
      }
    }
    return SafeJSON.escaped(writer.bytes)
  }

  func lines(_ report: ImportReport, isTrial: Bool) -> [String] {
    var lines = [
      words.sentence(
        isTrial ? "cli.importTried" : "cli.imported",
        [
          "read": String(report.read), "added": String(report.added),
          "updated": String(report.updated), "unchanged": String(report.unchanged),
          "rejected": String(report.rejected.count), "encoding": report.encoding,
        ]
      )
    ]
    for row in report.rejected {
      let reason = Failure(row.refusal).sentence(words)
      lines.append(
        words.sentence("cli.importRejected", ["line": String(row.line), "reason": reason])
      )
    }
    lines += report.warnings.map(sentence)
    for (kind, count) in sorted(report.dropped) {
      lines.append(words.sentence("cli.dropped.\(kind.rawValue)", ["count": String(count)]))
    }
    return lines
  }

  private func sentence(_ warning: ImportWarning) -> String {
    let values = warning.values.mapValues { Failure.Value($0).text(words) }
    return PlainText.line(words.sentence(warning.key, values))
  }

  private func sorted(
    _ dropped: [SensitiveKind: Int]
  ) -> [(kind: SensitiveKind, count: Int)] {
    dropped.sorted { $0.key.rawValue < $1.key.rawValue }.map { ($0.key, $0.value) }
  }
}

extension ImportReport {
  /// Rows were read and not one of them could be used.
  var isRefusedWhole: Bool {
    read > 0 && added + updated + unchanged == 0 && !rejected.isEmpty
  }
}
