/// `dizao demo` as a whole command: how long it takes, and the memory that it needs.
enum DemoStore {
  static let probe = Probe("demo", measure)

  private static func measure(_ workbench: Workbench) throws -> [Measurement] {
    // As long as the demo's records are they come, whatever others are asked for.
    guard let size = workbench.size, size.recordBytes == StoreSize.shortRecord else { return [] }
    let path = workbench.newPath("demo")
    defer { FileTree.remove(path) }
    let run = try workbench.command(["demo", "--size", "\(size.issues)"], store: path).runWatched()
    let seconds = MeasureUnit.milliseconds.duration(nanoseconds: run.nanoseconds) / 1e3
    return [
      Measurement(
        "dizao demo --size \(size.issues), whole command",
        .seconds,
        targets: [.all(atMost: 15)],
        try Unmade.samples([seconds])
      ),
      Measurement(
        "dizao demo --size \(size.issues), most private memory",
        .megabytes,
        try Unmade.samples([Double(run.privateBytesMax) / 1_048_576])
      ),
    ]
  }
}
