internal import CommunityModel
internal import Interchange

/// The messages' file in memory: its rows as texts, and its rows as changes to record.
enum TableReading {
  static let probe = Probe("csv", measure)

  private static func measure(_ workbench: Workbench) throws -> [Measurement] {
    let bytes = try FileTree.read(workbench.messages.path)
    var measurements = [try rows(workbench, bytes), try drafts(workbench, bytes)]
    if let twin = workbench.messages.twinPath {
      measurements.append(try detection(workbench, try FileTree.read(twin)))
    }
    return measurements
  }

  private static func rows(_ workbench: Workbench, _ bytes: [UInt8]) throws -> Measurement {
    var rates: [Double] = []
    var floors: [Double] = []
    for _ in 0..<workbench.count(30) {
      var isText = false
      let floor = Stopwatch.time { isText = String(validating: bytes, as: UTF8.self) != nil }
      guard isText else { throw Unmade.nothingCounted }
      let time = try Stopwatch.time {
        var reader = CSVReader(bytes)
        while try reader.next() != nil {}
      }
      floors.append(MeasureUnit.rate(bytes: bytes.count, nanoseconds: floor))
      rates.append(MeasureUnit.rate(bytes: bytes.count, nanoseconds: time))
    }
    return Measurement(
      "CSV read, rows of texts",
      .megabytesPerSecond,
      floor: Floor("the same bytes as one String", try Unmade.samples(floors)),
      try Unmade.samples(rates)
    )
  }

  /// All that an import does before the store: encoding, rows, columns, dates, categories.
  private static func drafts(_ workbench: Workbench, _ bytes: [UInt8]) throws -> Measurement {
    let now = Instant(milliseconds: Int64(1_795_000_000_000))
    let options = IssueImportOptions(
      now: now,
      home: DemoCity.siteCode,
      communities: [(DemoCity.siteCode, DemoCity.siteName)]
    )
    var times: [Double] = []
    for _ in 0..<workbench.count(20) {
      var added = 0
      let time = try Stopwatch.time {
        let report = try IssueImport(bytes: bytes, options).run(
          existing: { _ in nil },
          commit: { _ in }
        )
        added = report.added
      }
      guard added > 0 else { throw Unmade.nothingCounted }
      times.append(MeasureUnit.milliseconds.duration(nanoseconds: time))
    }
    return Measurement(
      "\(MessageFile.count) messages to changes, without the store",
      .milliseconds,
      targets: [.median(below: 120)],
      try Unmade.samples(times)
    )
  }

  private static func detection(_ workbench: Workbench, _ bytes: [UInt8]) throws -> Measurement {
    var rates: [Double] = []
    for _ in 0..<workbench.count(20) {
      let time = try Stopwatch.time {
        let found = try EncodingDetector.detect(bytes)
        _ = try Transcoder.decode(bytes, from: found.encoding)
      }
      rates.append(MeasureUnit.rate(bytes: bytes.count, nanoseconds: time))
    }
    return Measurement(
      "GB18030 found out and decoded",
      .megabytesPerSecond,
      try Unmade.samples(rates)
    )
  }
}
