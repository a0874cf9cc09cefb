internal import CommunityStore

/// Opening the filled store: manifest, communities, open issues, the journal's tail.
///
/// The floor reads the same files whole and does nothing with them; sealed tables are in neither.
enum OpeningStore {
  static let probe = Probe("open", measure)

  private static func measure(_ workbench: Workbench) throws -> [Measurement] {
    let path = try workbench.store()
    let tables = FileTree.names(in: path + "/tables")
      .filter { !$0.hasPrefix("issues-sealed-") }
      .map { path + "/tables/" + $0 }
    let journals = FileTree.names(in: path + "/journal").map { path + "/journal/" + $0 }
    let files = [path + "/store.json", path + "/manifest.json"] + tables + journals.suffix(1)
    var times: [Double] = []
    var floors: [Double] = []
    for _ in 0..<workbench.count(100) {
      let floor = try Stopwatch.time { () throws(Unmade) in
        for file in files { _ = try FileTree.read(file) }
      }
      var rows = 0
      let time = try Stopwatch.time {
        rows = try Store(opening: path, readOnly: true).columns.count
      }
      guard rows > 0 else { throw Unmade.nothingCounted }
      floors.append(MeasureUnit.milliseconds.duration(nanoseconds: floor))
      times.append(MeasureUnit.milliseconds.duration(nanoseconds: time))
    }
    return [
      Measurement(
        "open the store, ended issues left aside",
        .milliseconds,
        floor: Floor("reading the same files", try Unmade.samples(floors)),
        try Unmade.samples(times)
      )
    ]
  }
}
