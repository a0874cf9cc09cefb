internal import CommunityModel
internal import CommunityStore

/// How many issues each community has of each status: out of the figures that are kept up to date.
enum CountsByStatus {
  static let probe = Probe("counts", measure)

  /// What no kept figure may differ from.
  struct Difference: Error, CustomStringConvertible {
    let description = "the kept figures are not those of the rows"
  }

  private static func measure(_ workbench: Workbench) throws -> [Measurement] {
    let store = try Store(opening: try workbench.store(), readOnly: true)
    try store.scanSealed()
    var times: [Double] = []
    var floors: [Double] = []
    for _ in 0..<workbench.count(20) {
      var kept: [String: [Int]] = [:]
      var counted: [String: [Int]] = [:]
      let time = Stopwatch.time { kept = store.summary.communities.mapValues(\.statuses) }
      let floor = Stopwatch.time { counted = counts(store.columns) }
      guard kept == counted else { throw Difference() }
      times.append(MeasureUnit.milliseconds.duration(nanoseconds: time))
      floors.append(MeasureUnit.milliseconds.duration(nanoseconds: floor))
    }
    return [
      Measurement(
        "counts by status and community\(workbench.suffix)",
        .milliseconds,
        targets: [.median(below: 3)],
        floor: Floor("a loop over all rows", try Unmade.samples(floors)),
        try Unmade.samples(times)
      )
    ]
  }

  private static func counts(_ columns: IssueColumns) -> [String: [Int]] {
    let statuses = IssueStatus.allCases
    let words = columns.communityWords.words
    var counts = [Int](repeating: 0, count: words.count * statuses.count)
    let places = Dictionary(uniqueKeysWithValues: statuses.enumerated().map { ($1, $0) })
    for row in 0..<columns.count {
      let status = places[columns.statuses[row]] ?? 0
      counts[Int(columns.communities[row]) * statuses.count + status] += 1
    }
    var found: [String: [Int]] = [:]
    for (code, word) in words.enumerated() {
      let own = Array(counts[code * statuses.count..<(code + 1) * statuses.count])
      if own.contains(where: { $0 > 0 }) { found[word] = own }
    }
    return found
  }
}
