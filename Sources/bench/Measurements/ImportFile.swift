/// `dizao import` of all messages into an empty store, from start to end of the process.
///
/// The floor is a process of the same program that does nothing, and the journal's bytes written
/// and waited for.
enum ImportFile {
  static let probe = Probe("import", measure)

  private static func measure(_ workbench: Workbench) throws -> [Measurement] {
    var measurements = [try measurement(workbench, workbench.messages.path, "UTF-8")]
    if let twin = workbench.messages.twinPath {
      measurements.append(try measurement(workbench, twin, "GB18030"))
    }
    return measurements
  }

  private static func measurement(
    _ workbench: Workbench,
    _ file: String,
    _ encoding: String
  ) throws -> Measurement {
    var times: [Double] = []
    var floors: [Double] = []
    for _ in 0..<workbench.count(10) {
      let store = try workbench.makeStore()
      let time = try workbench.command(["import", file], store: store).run()
      times.append(MeasureUnit.milliseconds.duration(nanoseconds: time))
      floors.append(try floor(workbench, store))
      FileTree.remove(store)
    }
    return Measurement(
      "import of \(MessageFile.count) messages, \(encoding)",
      .milliseconds,
      targets: [.median(below: 500)],
      floor: Floor("an empty process, the journal's bytes + fdatasync", try Unmade.samples(floors)),
      try Unmade.samples(times)
    )
  }

  private static func floor(_ workbench: Workbench, _ store: String) throws -> Double {
    let size = FileTree.sizes(in: store + "/journal")
    let bytes = [UInt8](repeating: 0x20, count: size)
    let process = try workbench.command(["--version"], store: store).run()
    let path = workbench.newPath("floor")
    let file = try AppendedFile(path)
    let write = try Stopwatch.time { () throws(Unmade) in
      try file.append(bytes)
      try file.synchronize()
    }
    FileTree.remove(path)
    return MeasureUnit.milliseconds.duration(nanoseconds: process + write)
  }
}
