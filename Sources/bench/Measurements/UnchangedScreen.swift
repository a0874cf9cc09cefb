internal import CommunityStore

/// What a screen that need not change writes: after a key that moves nothing, and left alone.
enum UnchangedScreen {
  static let probe = Probe("unchanged", measure)

  /// Long enough that a timer of a second or two is caught in every sample.
  private static let idleSeconds = 3
  private static let millisecondsPerMinute: Int64 = 60_000

  private static func measure(_ workbench: Workbench) throws -> [Measurement] {
    let dashboard = try workbench.openDashboard()
    try dashboard.send(Array("g".utf8))
    try dashboard.settle(milliseconds: 400)
    var pressed: [Double] = []
    for _ in 0..<workbench.count(20) {
      pressed.append(
        try bytes(from: dashboard, within: 150) { try dashboard.send(Array("k".utf8)) }
      )
    }
    var idle: [Double] = []
    var wakeUps: [Double] = []
    for _ in 0..<5 {
      var before: Int?
      idle.append(
        try bytes(from: dashboard, within: idleSeconds * 1_000) {
          before = dashboard.status.wakeUps
        }
      )
      guard let before, let after = dashboard.status.wakeUps else { continue }
      wakeUps.append(Double(after - before))
    }
    try dashboard.quit(Array("q".utf8))
    return [
      Measurement(
        "bytes after a key that changes nothing\(workbench.suffix)",
        .bytes,
        targets: [.all(atMost: 0)],
        try Unmade.samples(pressed)
      ),
      Measurement(
        "bytes in \(idleSeconds) idle seconds\(workbench.suffix)",
        .bytes,
        targets: [.all(atMost: 0)],
        try Unmade.samples(idle)
      ),
      Measurement(
        "wake-ups in \(idleSeconds) idle seconds\(workbench.suffix)",
        .times,
        targets: [.all(atMost: 0)],
        try Unmade.samples(wakeUps)
      ),
    ]
  }

  /// How many bytes come within so long; waits before where the shown minute would pass meanwhile.
  private static func bytes(
    from dashboard: TerminalSession,
    within milliseconds: Int,
    after act: () throws -> Void
  ) throws -> Double {
    let left = millisecondsPerMinute - StoreEnvironment.system.now() % millisecondsPerMinute
    if left < Int64(milliseconds) * 2 {
      Stopwatch.pause(milliseconds: Int(left) + 200)
      try dashboard.settle(milliseconds: 400)
    }
    try act()
    let burst = try dashboard.burst(
      withinMilliseconds: milliseconds,
      quietMilliseconds: milliseconds
    )
    return Double(burst?.bytes.count ?? 0)
  }
}
