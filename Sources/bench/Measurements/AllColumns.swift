internal import CommunityStore

/// Every row of the ended issues in columns, each row's sum checked, on all processors.
enum AllColumns {
  static let probe = Probe("columns", measure)

  private static func measure(_ workbench: Workbench) throws -> [Measurement] {
    [
      try measurement("all columns ready", workbench.count(12), workbench) { _ in },
      try measurement("all columns, files not in memory", 3, workbench) { try $0.forget() },
    ]
  }

  private static func measurement(
    _ name: String,
    _ count: Int,
    _ workbench: Workbench,
    _ prepare: (StoreTables) throws -> Void
  ) throws -> Measurement {
    let path = try workbench.store()
    let tables = StoreTables(of: path)
    var times: [Double] = []
    var floors: [Double] = []
    for _ in 0..<count {
      try prepare(tables)
      let floor = try Stopwatch.time { () throws(Unmade) in
        guard try PlainScanner.run(tables.paths) > 0 else { throw .nothingCounted }
      }
      let store = try Store(opening: path, readOnly: true)
      try prepare(tables)
      let time = try Stopwatch.time { try store.scanSealed() }
      floors.append(MeasureUnit.milliseconds.duration(nanoseconds: floor))
      times.append(MeasureUnit.milliseconds.duration(nanoseconds: time))
    }
    return Measurement(
      name + workbench.suffix,
      .milliseconds,
      targets: [.floorTimes(1.9)],
      floor: Floor("a scanner that validates nothing", try Unmade.samples(floors)),
      try Unmade.samples(times)
    )
  }
}
