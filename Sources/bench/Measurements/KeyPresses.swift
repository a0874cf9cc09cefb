/// From a key to the last byte of the screen that it changed.
///
/// A key goes to the echo before each key that goes to the dashboard, so that both see the same
/// noise.
enum KeyPresses {
  static let probe = Probe("keys", measure)

  /// Keys sent again and again; together they lead back to where they began.
  struct Round {
    let name: String
    let keys: [String]
    let count: Int
    let targets: [Target]
  }

  private static let cursorTargets: [Target] = [.median(below: 1), .tailAboveFloor(by: 3)]
  private static let screenTargets: [Target] = [.median(below: 4)]

  static let rounds = [
    Round(
      name: "cursor move",
      keys: repeated("j", 12) + repeated("k", 12),
      count: 480,
      targets: cursorTargets
    ),
    Round(
      name: "cursor move that scrolls",
      keys: repeated("j", 100) + repeated("k", 100),
      count: 400,
      targets: cursorTargets
    ),
    Round(
      name: "page",
      keys: repeated("\u{1B}[6~", 4) + repeated("\u{1B}[5~", 4),
      count: 200,
      targets: screenTargets
    ),
    // Opened, narrowed by two characters, widened again, left.
    Round(
      name: "filter",
      keys: ["/", "楼", "灯", "\u{7F}", "\u{7F}", "\r"],
      count: 240,
      targets: screenTargets
    ),
    // An issue and back, help and back, the panes in turn.
    Round(
      name: "screen change",
      keys: ["\r", "\u{7F}", "?", "?", "1", "2"],
      count: 240,
      targets: screenTargets
    ),
  ]

  private static func measure(_ workbench: Workbench) throws -> [Measurement] {
    let echo = try RawTerminal.openEcho(size: workbench.screen)
    let dashboard = try workbench.openDashboard()
    let measurements = try rounds.map { round in
      // Home, and rested, so that the detail no longer follows.
      try dashboard.send(Array("g".utf8))
      try dashboard.settle()
      return try measurement(round, dashboard, echo, workbench)
    }
    try dashboard.quit(Array("q".utf8))
    return measurements
  }

  private static func measurement(
    _ round: Round,
    _ dashboard: TerminalSession,
    _ echo: TerminalSession,
    _ workbench: Workbench
  ) throws -> Measurement {
    var times: [Double] = []
    var floors: [Double] = []
    let laps = max(1, workbench.count(round.count) / round.keys.count)
    for _ in 0..<laps {
      for key in round.keys {
        guard let floor = try echo.press([0x78]) else { throw Unmade.silent(waitingFor: "an echo") }
        guard let time = try dashboard.press(Array(key.utf8)) else { continue }
        floors.append(MeasureUnit.milliseconds.duration(nanoseconds: floor))
        times.append(MeasureUnit.milliseconds.duration(nanoseconds: time))
      }
    }
    guard times.count * 10 >= laps * round.keys.count * 9 else {
      throw Unmade.silent(waitingFor: "what nine in ten keys of \(round.name) change")
    }
    return Measurement(
      "\(round.name), key to last byte, \(workbench.screenText)\(workbench.suffix)",
      .milliseconds,
      targets: round.targets,
      floor: Floor("cat in a raw pty", try Unmade.samples(floors)),
      try Unmade.samples(times)
    )
  }

  private static func repeated(_ key: String, _ times: Int) -> [String] {
    Array(repeating: key, count: times)
  }
}
