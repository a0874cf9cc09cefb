internal import CommunityStore

/// Every row of the ended issues in columns, each row's sum checked, on all processors.
enum AllColumns {
  static let probe = Probe("columns", measure)

  private static func measure(_ workbench: Workbench) throws -> [Measurement] {
    [
      try measurement(
        "all columns ready",
        workbench.count(12),
        workbench,
        targets: [.floorTimes(1.9)],
        floor: "a scanner that validates nothing",
        { _ in },
        { (tables) throws(Unmade) in
          guard try PlainScanner.run(tables.paths) > 0 else { throw .nothingCounted }
        }
      ),
      // How fast the disk is decides here: shown beside the disk alone, and nothing is asked.
      try measurement(
        "all columns, files not in memory",
        3,
        workbench,
        targets: [],
        floor: "plain read of the same files, not in memory",
        { (tables) throws(Unmade) in try tables.forget() },
        { (tables) throws(Unmade) in for path in tables.paths { _ = try FileTree.read(path) } }
      ),
    ]
  }

  private static func measurement(
    _ name: String,
    _ count: Int,
    _ workbench: Workbench,
    targets: [Target],
    floor floorName: String,
    _ prepare: (StoreTables) throws(Unmade) -> Void,
    _ readPlainly: (StoreTables) throws(Unmade) -> Void
  ) throws -> Measurement {
    let path = try workbench.store()
    let tables = StoreTables(of: path)
    var times: [Double] = []
    var floors: [Double] = []
    for _ in 0..<count {
      try prepare(tables)
      let floor = try Stopwatch.time { () throws(Unmade) in try readPlainly(tables) }
      let store = try Store(opening: path, readOnly: true)
      try prepare(tables)
      let time = try Stopwatch.time { try store.scanSealed() }
      floors.append(MeasureUnit.milliseconds.duration(nanoseconds: floor))
      times.append(MeasureUnit.milliseconds.duration(nanoseconds: time))
    }
    return Measurement(
      name + workbench.suffix,
      .milliseconds,
      targets: targets,
      floor: Floor(floorName, try Unmade.samples(floors)),
      try Unmade.samples(times)
    )
  }
}
