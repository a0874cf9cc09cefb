internal import CommunityModel
internal import CommunityStore

/// One new issue recorded so that it survives a power cut: by the store, and by a whole command.
///
/// The floor of the one is as many bytes appended to a file of the same folder and waited for.
enum DurableCommit {
  static let probe = Probe("commit", measure)

  private static func measure(_ workbench: Workbench) throws -> [Measurement] {
    // A large store is measured with what it holds.
    guard workbench.size == nil, !workbench.isGivenStore else {
      let path = try workbench.store()
      return [try inside(workbench, path), try command(workbench, path)]
    }
    let path = try workbench.makeStore()
    defer { FileTree.remove(path) }
    return [try inside(workbench, path), try command(workbench, path)]
  }

  private static func inside(_ workbench: Workbench, _ path: String) throws -> Measurement {
    let store = try Store(opening: path)
    let file = try AppendedFile(workbench.newPath("appended"))
    let before = FileTree.sizes(in: path + "/journal")
    _ = try store.commit([draft(0)], by: Workbench.actor)
    let length = FileTree.sizes(in: path + "/journal") - before
    let line = [UInt8](repeating: 0x20, count: length)
    var times: [Double] = []
    var floors: [Double] = []
    for number in 1...workbench.count(300) {
      let floor = try Stopwatch.time { () throws(Unmade) in
        try file.append(line)
        try file.synchronize()
      }
      let time = try Stopwatch.time {
        _ = try store.commit([draft(number)], by: Workbench.actor)
      }
      floors.append(MeasureUnit.microseconds.duration(nanoseconds: floor))
      times.append(MeasureUnit.microseconds.duration(nanoseconds: time))
    }
    return Measurement(
      "one durable commit\(workbench.suffix)",
      .microseconds,
      targets: [.median(below: 350), .tailAboveFloor(by: 1_000)],
      floor: Floor("append of \(length) bytes + fdatasync", try Unmade.samples(floors)),
      try Unmade.samples(times)
    )
  }

  private static func command(_ workbench: Workbench, _ path: String) throws -> Measurement {
    var times: [Double] = []
    var floors: [Double] = []
    for number in 0..<workbench.count(40) {
      let floor = try workbench.command(["--version"], store: path).run()
      let arguments = ["issue", "report", "--title", "\(number)号井盖破损"]
      let time = try workbench.command(arguments, store: path).run()
      floors.append(MeasureUnit.milliseconds.duration(nanoseconds: floor))
      times.append(MeasureUnit.milliseconds.duration(nanoseconds: time))
    }
    return Measurement(
      "dizao issue report, whole command\(workbench.suffix)",
      .milliseconds,
      targets: [.median(below: 10), .medianAboveFloor(by: 4)],
      floor: Floor("dizao --version", try Unmade.samples(floors)),
      try Unmade.samples(times)
    )
  }

  private static func draft(_ number: Int) -> ChangeDraft {
    ChangeDraft(
      .issue(.report),
      body: Fields([.title: .text("\(number)号楼门前路面塌陷，老人出行不便")])
    )
  }
}
