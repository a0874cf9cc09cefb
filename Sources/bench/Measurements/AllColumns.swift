internal import CommunityStore

/// Every row of the ended issues in columns, each row's sum checked, on all processors.
enum AllColumns {
  static let probe = Probe("columns", measure)

  private static func measure(_ workbench: Workbench) throws -> [Measurement] {
    let path = try workbench.store()
    let tables = StoreTables(of: path)
    var times: [Double] = []
    var floors: [Double] = []
    for _ in 0..<workbench.count(12) {
      let floor = try Stopwatch.time { () throws(Unmade) in
        guard try PlainScanner.run(tables.paths) > 0 else { throw .nothingCounted }
      }
      let store = try Store(opening: path, readOnly: true)
      let time = try Stopwatch.time { try store.scanSealed() }
      floors.append(MeasureUnit.milliseconds.duration(nanoseconds: floor))
      times.append(MeasureUnit.milliseconds.duration(nanoseconds: time))
    }
    return [
      Measurement(
        "all columns ready\(workbench.suffix)",
        .milliseconds,
        targets: [.floorTimes(1.9)],
        floor: Floor("a scanner that validates nothing", try Unmade.samples(floors)),
        try Unmade.samples(times)
      )
    ]
  }
}
