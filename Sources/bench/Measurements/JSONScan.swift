internal import CommunityStore

/// The rows of ended issues in memory, each checked whole by the JSON reader.
enum JSONScan {
  static let probe = Probe("json", measure)

  private static func measure(_ workbench: Workbench) throws -> [Measurement] {
    var bytes: [UInt8] = []
    for path in StoreTables(of: try workbench.store()).paths { bytes += try FileTree.read(path) }
    guard !bytes.isEmpty else { throw Unmade.nothingCounted }
    var rates: [Double] = []
    var floors: [Double] = []
    for _ in 0..<workbench.count(40) {
      var sum: UInt32 = 0
      let floor = Stopwatch.time { sum = StoreTables.sum(bytes) }
      guard sum != 0 else { throw Unmade.nothingCounted }
      let time = try Stopwatch.time { try scan(bytes) }
      floors.append(MeasureUnit.rate(bytes: bytes.count, nanoseconds: floor))
      rates.append(MeasureUnit.rate(bytes: bytes.count, nanoseconds: time))
    }
    return [
      Measurement(
        "JSON scan of rows",
        .megabytesPerSecond,
        floor: Floor("CRC-32C of the same bytes", try Unmade.samples(floors)),
        try Unmade.samples(rates)
      )
    ]
  }

  private static func scan(_ bytes: [UInt8]) throws {
    try bytes.withUnsafeBytes { bytes in
      var reader = JSONReader(bytes)
      while reader.position < bytes.count {
        try reader.skipValue()
        // The line feed behind the row.
        reader = JSONReader(bytes, from: reader.position + 1)
      }
    }
  }
}
