internal import TerminalUI

/// How many bytes a cursor move writes at once, and how many the detail that follows a rest.
enum ScreenBytes {
  static let probe = Probe("bytes", measure)

  /// Shorter than the rest after which the detail follows.
  private static let moveQuiet = 40
  private static let restMilliseconds = 400

  /// The target is for a bar of 96 columns: here the list stands beside no other pane.
  ///
  /// On the screen on which keys are measured the bar is as wide as its pane: nothing is asked.
  private static let narrow = Size(width: 98, height: 30)

  private static func measure(_ workbench: Workbench) throws -> [Measurement] {
    try measurements(narrow, "bar of 96 columns", workbench, [.median(below: 350)])
      + measurements(workbench.screen, "bar as wide as its pane", workbench, [])
  }

  private static func measurements(
    _ screen: Size,
    _ bar: String,
    _ workbench: Workbench,
    _ targets: [Target]
  ) throws -> [Measurement] {
    let dashboard = try workbench.openDashboard(size: screen)
    try dashboard.send(Array("g".utf8))
    try dashboard.settle(milliseconds: restMilliseconds)
    var moves: [Double] = []
    var details: [Double] = []
    for number in 0..<workbench.count(60) {
      // Down and up again, over rows that stand on the screen.
      try dashboard.send(Array((number / 6 % 2 == 0 ? "j" : "k").utf8))
      let move = try dashboard.burst(withinMilliseconds: 500, quietMilliseconds: moveQuiet)
      let detail = try dashboard.burst(withinMilliseconds: restMilliseconds, quietMilliseconds: 60)
      if let move { moves.append(Double(move.bytes.count)) }
      if let detail { details.append(Double(detail.bytes.count)) }
    }
    try dashboard.quit(Array("q".utf8))
    return [
      Measurement(
        "bytes of a cursor move, \(screen.width)x\(screen.height), \(bar)\(workbench.suffix)",
        .bytes,
        targets: targets,
        try Unmade.samples(moves)
      ),
      Measurement(
        "bytes of the detail after a rest, \(screen.width)x\(screen.height)\(workbench.suffix)",
        .bytes,
        targets: [.all(atMost: 5_120)],
        try Unmade.samples(details)
      ),
    ]
  }
}
