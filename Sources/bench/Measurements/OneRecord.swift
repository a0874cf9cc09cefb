internal import CommunityModel
internal import CommunityStore

/// Commands about one issue as a whole, beside the same program that only says its version.
enum OneRecord {
  static let probe = Probe("record", measure)

  private static func measure(_ workbench: Workbench) throws -> [Measurement] {
    let path = try workbench.store()
    let ids = try reported(in: path, workbench.count(40))
    return [
      try measurement("dizao show", ids.map { ["show", $0] }, path, workbench),
      try measurement("dizao issue accept", ids.map { ["issue", "accept", $0] }, path, workbench),
    ]
  }

  /// Ids of issues that nobody has accepted yet.
  private static func reported(in path: String, _ count: Int) throws -> [String] {
    let columns = try Store(opening: path, readOnly: true).columns
    let rows = columns.toDoRows.filter { columns.statuses[$0] == .reported }
    let step = max(1, rows.count / count)
    return stride(from: 0, to: rows.count, by: step).prefix(count).map {
      columns.id(rows[$0]).description
    }
  }

  private static func measurement(
    _ name: String,
    _ commands: [[String]],
    _ path: String,
    _ workbench: Workbench
  ) throws -> Measurement {
    var times: [Double] = []
    var floors: [Double] = []
    for arguments in commands {
      let floor = try workbench.command(["--version"], store: path).run()
      let time = try workbench.command(arguments, store: path).run()
      floors.append(MeasureUnit.milliseconds.duration(nanoseconds: floor))
      times.append(MeasureUnit.milliseconds.duration(nanoseconds: time))
    }
    return Measurement(
      "\(name), whole command\(workbench.suffix)",
      .milliseconds,
      targets: [.median(below: 15)],
      floor: Floor("dizao --version", try Unmade.samples(floors)),
      try Unmade.samples(times)
    )
  }
}
