internal import CommunityStore

/// Reading the tables of ended issues into the columns, every row's sum checked.
enum SealedTables {
  static let probe = Probe("sealed", measure)

  private static func measure(_ workbench: Workbench) throws -> [Measurement] {
    let path = try workbench.store()
    let tables = StoreTables(of: path)
    let byteCount = tables.byteCount
    guard byteCount > 0 else { throw Unmade.nothingCounted }
    var rates: [Double] = []
    var floors: [Double] = []
    for _ in 0..<workbench.count(40) {
      let floor = try Stopwatch.time { () throws(Unmade) in _ = try tables.sum() }
      let store = try Store(opening: path, readOnly: true)
      let time = try Stopwatch.time {
        try store.scanSealed()
      }
      floors.append(MeasureUnit.rate(bytes: byteCount, nanoseconds: floor))
      rates.append(MeasureUnit.rate(bytes: byteCount, nanoseconds: time))
    }
    return [
      Measurement(
        "scan of the sealed tables into columns",
        .megabytesPerSecond,
        targets: [.rate(atLeast: 150)],
        floor: Floor("read + CRC-32C of the same files", try Unmade.samples(floors)),
        try Unmade.samples(rates)
      )
    ]
  }
}
