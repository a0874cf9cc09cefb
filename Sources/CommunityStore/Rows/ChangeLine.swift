internal import CommunityModel

/// A change as a line of the journal; the journal itself adds `seq` before, `more` and `chain`
/// behind.
///
/// ```
/// "at":"2026-11-23T14:05:09.123+08:00","by":"wangmin","terminal":"hall-2",
/// "change":"issue.resolve","id":"990102001001-318","base":5,"rules":1,"body":{"done":"已换灯"}
/// ```
/// (in one line).
enum ChangeLine {
  /// Appends the members between `seq` and `chain`.
  static func write(_ change: Change, to writer: inout JSONWriter) {
    writer.member("at", change.at)
    writer.member("by", change.by)
    writer.member("terminal", change.terminal)
    writer.member("change", change.kind.text)
    writer.member("id", change.id.description)
    writer.member(ifAny: "also", change.also?.description)
    if let base = change.base { writer.member("base", base) }
    writer.member("rules", change.rules)
    writer.object("body") { writer in change.body.write(to: &writer) }
  }

  /// Reads a line of a journal whose chain was checked.
  static func read(_ line: UnsafeRawBufferPointer) throws(JSONProblem) -> ChangeReading {
    var reader = JSONReader(line)
    var draft = ChangeDraftLine()
    try reader.forEachMember { (key, value) throws(JSONProblem) in try draft.read(key, &value) }
    try reader.finish()
    return try draft.reading()
  }
}

/// What a line of the journal said to this program; whoever does not know all of it must not
/// write on.
struct ChangeReading: Hashable, Sendable {
  var seq: Int
  /// Nil when its kind is not known here.
  var change: Change?
  /// The name of what is not known here: a kind of change, or a member of a known one.
  var unknown: String?
}

private struct ChangeDraftLine {
  var seq: Int?
  var at: Instant?
  var by: String?
  var terminal: String?
  var kind: String?
  var id: RecordID?
  var also: RecordID?
  var base: Int?
  var rules = 0
  var more = 0
  var body = Fields()
  var unknown: String?

  mutating func read(_ key: JSONText, _ value: inout JSONReader) throws(JSONProblem) {
    switch key {
    case "seq": seq = try value.count()
    case "at": at = try value.instant()
    case "by": by = try value.string()
    case "terminal": terminal = try value.string()
    case "change": kind = try value.string()
    case "id": id = try value.recordID()
    case "also": also = try value.recordID()
    case "base": base = try value.count()
    case "rules": rules = try value.count()
    case "more": more = try value.count()
    case "body": unknown = try body.read(&value) ?? unknown
    case "chain": _ = try value.text()
    // It stays in the journal, which nobody rewrites; no fold needs it.
    default: break
    }
  }

  func reading() throws(JSONProblem) -> ChangeReading {
    guard let seq else { throw JSONProblem(.memberMissing("seq"), at: 0) }
    guard let kind else { throw JSONProblem(.memberMissing("change"), at: 0) }
    guard let known = ChangeKind(kind) else {
      return ChangeReading(seq: seq, change: nil, unknown: kind)
    }
    guard let at else { throw JSONProblem(.memberMissing("at"), at: 0) }
    guard let by else { throw JSONProblem(.memberMissing("by"), at: 0) }
    guard let id else { throw JSONProblem(.memberMissing("id"), at: 0) }
    let change = Change(
      seq: seq,
      at: at,
      by: by,
      terminal: terminal ?? "",
      kind: known,
      id: id,
      also: also,
      base: base,
      rules: rules,
      body: body,
      more: more
    )
    return ChangeReading(seq: seq, change: change, unknown: unknown.map { "\(kind).\($0)" })
  }
}
