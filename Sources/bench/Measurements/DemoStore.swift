/// `dizao demo` as a whole command: how long it takes, and the memory that it needs beside what half
/// of the size needs.
enum DemoStore {
  static let probe = Probe("demo", measure)

  private typealias Run = (nanoseconds: UInt64, privateBytesMax: Int)

  /// From this size on memory must not grow with it: smaller cities have fewer changes in their last
  /// days than are kept between two compactions.
  private static let constantFrom = 300_000

  private static func measure(_ workbench: Workbench) throws -> [Measurement] {
    // As long as the demo's records are they come, whatever others are asked for.
    guard let size = workbench.size, size.recordBytes == StoreSize.shortRecord else { return [] }
    let half = size.issues / 2
    let run = try self.run(size: size.issues, workbench)
    let smaller = try self.run(size: half, workbench)
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
        targets: half >= constantFrom ? [.floorTimes(1.1)] : [],
        floor: Floor("dizao demo --size \(half)", try Unmade.samples([megabytes(smaller)])),
        try Unmade.samples([megabytes(run)])
      ),
    ]
  }

  private static func run(size: Int, _ workbench: Workbench) throws -> Run {
    let path = workbench.newPath("demo")
    defer { FileTree.remove(path) }
    return try workbench.command(["demo", "--size", "\(size)"], store: path).runWatched()
  }

  private static func megabytes(_ run: Run) -> Double {
    Double(run.privateBytesMax) / 1_048_576
  }
}
