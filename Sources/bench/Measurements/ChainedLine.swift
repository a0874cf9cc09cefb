internal import CommunityStore

/// A journal line of two kilobytes: its members written as JSON, and the link that chains it.
enum ChainedLine {
  static let probe = Probe("chain", measure)

  private static let linesPerSample = 100

  private static func measure(_ workbench: Workbench) throws -> [Measurement] {
    let text = String(repeating: "小区路灯坏了，夜里看不清路。", count: 48)
    var times: [Double] = []
    var floors: [Double] = []
    var writer = JSONWriter(capacity: 4_096)
    write(text, to: &writer)
    let line = writer.bytes
    for _ in 0..<workbench.count(100) {
      var chain = Chain.zero
      let floor = Stopwatch.time {
        for _ in 0..<linesPerSample { chain = line.withUnsafeBytes { chain.next($0) } }
      }
      let time = Stopwatch.time {
        for _ in 0..<linesPerSample {
          writer.removeAll()
          write(text, to: &writer)
          chain = writer.bytes.withUnsafeBytes { chain.next($0) }
        }
      }
      guard chain != .zero else { throw Unmade.nothingCounted }
      let unit = MeasureUnit.microseconds
      floors.append(unit.duration(nanoseconds: floor) / Double(linesPerSample))
      times.append(unit.duration(nanoseconds: time) / Double(linesPerSample))
    }
    return [
      Measurement(
        "encode + chain of a line of \(line.count) bytes",
        .microseconds,
        floor: Floor("SHA-256 of the line", try Unmade.samples(floors)),
        try Unmade.samples(times)
      )
    ]
  }

  private static func write(_ text: String, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("seq", 41_201)
      writer.member("at", "2026-11-23T14:05:09.123+08:00")
      writer.member("by", "bench")
      writer.member("terminal", "bench")
      writer.member("change", "issue.history")
      writer.member("id", "990102001001-41201")
      writer.member("rules", 1)
      writer.name("body")
      writer.object { writer in writer.member("text", text) }
    }
  }
}
