internal import CommunityModel
internal import CommunityStore

/// A batch of as many changes as one may have, recorded whole: checked, folded, chained, durable.
enum ChangeBatch {
  static let probe = Probe("batch", isOwnStore: true, measure)

  private static let size = 10_000

  private static func measure(_ workbench: Workbench) throws -> [Measurement] {
    let drafts = (0..<size).map(RepeatedWriter.draft)
    var rates: [Double] = []
    var floors: [Double] = []
    for _ in 0..<workbench.count(20) {
      let path = try workbench.makeStore()
      let store = try Store(opening: path)
      let time = try Stopwatch.time { try store.commit(drafts, by: Workbench.actor) }
      FileTree.remove(path)
      let file = workbench.newPath("appended")
      let floor = try Stopwatch.time { () throws(Unmade) in try writePlainly(file) }
      FileTree.remove(file)
      rates.append(Double(size) * 1e9 / Double(time))
      floors.append(Double(size) * 1e9 / Double(floor))
    }
    return [
      Measurement(
        "changes in a batch of \(size)",
        .perSecond,
        targets: [.rate(atLeast: 100_000)],
        floor: Floor("encode + chain + sync alone", try Unmade.samples(floors)),
        try Unmade.samples(rates)
      )
    ]
  }

  private static func writePlainly(_ path: String) throws(Unmade) {
    let file = try AppendedFile(path)
    var writer = JSONWriter(capacity: 4_096)
    var lines: [UInt8] = []
    var chain = Chain.zero
    for number in 0..<size {
      writer.removeAll()
      write(number, to: &writer)
      chain = writer.bytes.withUnsafeBytes { chain.next($0) }
      lines += writer.bytes
      lines.append(0x0A)
    }
    guard chain != .zero else { throw .nothingCounted }
    try file.append(lines)
    try file.synchronize()
  }

  private static func write(_ number: Int, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("seq", Int64(number))
      writer.member("at", "2026-11-23T14:05:09.123+08:00")
      writer.member("by", "bench")
      writer.member("terminal", "bench")
      writer.member("change", "issue.report")
      writer.member("id", "990102001001-\(number)")
      writer.member("rules", "2ff476a993a29dba")
      writer.name("body")
      writer.object { writer in writer.member("title", "\(number)号楼门前路面塌陷") }
    }
  }
}
