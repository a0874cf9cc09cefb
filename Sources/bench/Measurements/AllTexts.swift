internal import CommunityModel
internal import CommunityStore

/// A word looked for in everything that people wrote about a million issues, each row's sum
/// checked, up to the marks of the rows that have it.
enum AllTexts {
  static let probe = Probe("texts", measure)

  private static let words = ["路灯", "灯", "龘"]

  private static func measure(_ workbench: Workbench) throws -> [Measurement] {
    let path = try workbench.store()
    let store = try Store(opening: path, readOnly: true)
    try store.scanSealed()
    let tables = StoreTables(of: path)
    return try words.map { word in
      var times: [Double] = []
      var floors: [Double] = []
      for _ in 0..<workbench.count(12) {
        let floor = try Stopwatch.time { () throws(Unmade) in
          _ = try PlainSearch.run(word, tables.paths)
        }
        let time = try Stopwatch.time { () throws in
          let search = store.makeTextSearch([ExactNeedle(word)], amongEnded: true)
          try search.run()
          guard store.marks(of: search) != nil else { throw Unmade.nothingCounted }
        }
        floors.append(MeasureUnit.milliseconds.duration(nanoseconds: floor))
        times.append(MeasureUnit.milliseconds.duration(nanoseconds: time))
      }
      return Measurement(
        "\(word) in all texts\(workbench.suffix)",
        .milliseconds,
        targets: [.median(below: 110)],
        floor: Floor("files read and searched by bytes", try Unmade.samples(floors)),
        try Unmade.samples(times)
      )
    }
  }
}
