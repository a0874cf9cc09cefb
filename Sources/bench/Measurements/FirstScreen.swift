/// From the start of the process to the last byte of the first full screen.
///
/// The screen is full when the footer, its last line, stands and nothing follows for a moment.
enum FirstScreen {
  static let probe = Probe("start", measure)

  private static func measure(_ workbench: Workbench) throws -> [Measurement] {
    _ = try workbench.store()
    var times: [Double] = []
    var floors: [Double] = []
    for _ in 0..<workbench.count(40) {
      let plain = try TerminalSession(RawTerminal.printing, size: workbench.screen)
      floors.append(time(try plain.burst(showing: RawTerminal.ready), of: plain))
      let dashboard = try workbench.startDashboard()
      times.append(time(try dashboard.burst(showing: Workbench.footer), of: dashboard))
      try dashboard.settle()
      try dashboard.quit(Array("q".utf8))
    }
    return [
      Measurement(
        "start to the first full screen, \(workbench.screenText)\(workbench.suffix)",
        .milliseconds,
        targets: [.median(below: 40)],
        floor: Floor("printf in a pty", try Unmade.samples(floors)),
        try Unmade.samples(times)
      )
    ]
  }

  private static func time(_ burst: Burst, of session: TerminalSession) -> Double {
    MeasureUnit.milliseconds.duration(nanoseconds: burst.endedAt - session.startedAt)
  }
}
