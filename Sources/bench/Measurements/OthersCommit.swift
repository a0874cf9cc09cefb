internal import CommunityModel
internal import CommunityStore

/// A change that another process, the bench, records: until it stands on the dashboard's screen.
enum OthersCommit {
  static let probe = Probe("follow", measure)

  private static func measure(_ workbench: Workbench) throws -> [Measurement] {
    let dashboard = try workbench.openDashboard()
    let store = try Store(opening: try workbench.store())
    let milliseconds = MeasureUnit.milliseconds
    var commits: [Double] = []
    var fromStart: [Double] = []
    var fromEnd: [Double] = []
    for number in 0..<workbench.count(300) {
      let title = self.title(number)
      let draft = ChangeDraft(.issue(.report), body: Fields([.title: .text(title)]))
      let start = Stopwatch.now
      _ = try store.commit([draft], by: Workbench.actor)
      let end = Stopwatch.now
      let shown = try dashboard.burst(showing: title).endedAt
      commits.append(milliseconds.duration(nanoseconds: end - start))
      fromStart.append(milliseconds.duration(nanoseconds: shown - start))
      fromEnd.append(milliseconds.duration(nanoseconds: shown > end ? shown - end : 0))
      try dashboard.settle(milliseconds: 120)
    }
    try dashboard.quit(Array("q".utf8))
    return [
      Measurement(
        "another's commit on the screen, since acknowledged\(workbench.suffix)",
        .milliseconds,
        targets: [.median(below: 2), .tail(below: 10)],
        try Unmade.samples(fromEnd)
      ),
      Measurement(
        "another's commit on the screen, since begun\(workbench.suffix)",
        .milliseconds,
        floor: Floor("the commit itself", try Unmade.samples(commits)),
        try Unmade.samples(fromStart)
      ),
    ]
  }

  /// Four characters that no other title has in the same place, so that the terminal gets them
  /// whole.
  private static func title(_ number: Int) -> String {
    var text = ""
    for place in 0..<4 {
      let code = 0x4E00 + (number * 7_919 + place * 4_099 + number * place * 31) % 20_000
      if let scalar = Unicode.Scalar(UInt32(code)) { text.unicodeScalars.append(scalar) }
    }
    return text
  }
}
