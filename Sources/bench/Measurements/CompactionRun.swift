internal import CommunityModel
internal import CommunityStore

/// `dizao compact` as a whole command after as many changes as make it due: time and memory.
///
/// Beside an open dashboard it runs on a thread with a store of its own and needs as much more.
enum CompactionRun {
  static let probe = Probe("compaction", measure)

  private static let changes = 4_000

  private static func measure(_ workbench: Workbench) throws -> [Measurement] {
    let path = try workbench.store()
    let drafts = (0..<changes).map(RepeatedWriter.draft)
    var times: [Double] = []
    var memory: [Double] = []
    for _ in 0..<3 {
      let store = try Store(opening: path)
      try store.commit(drafts, by: Workbench.actor)
      let run = try workbench.command(["compact"], store: path).runWatched()
      times.append(MeasureUnit.milliseconds.duration(nanoseconds: run.nanoseconds))
      memory.append(Double(run.privateBytesMax) / 1_048_576)
    }
    return [
      Measurement(
        "dizao compact after \(changes) changes\(workbench.suffix)",
        .milliseconds,
        try Unmade.samples(times)
      ),
      Measurement(
        "dizao compact, most private memory\(workbench.suffix)",
        .megabytes,
        targets: [.all(atMost: 32)],
        try Unmade.samples(memory)
      ),
    ]
  }
}
