internal import CommunityModel

/// From the start of the process to the last byte of the first full screen.
///
/// The screen is full when the footer, its last line, stands and nothing follows for a moment.
enum FirstScreen {
  static let probe = Probe("start", measure)

  private static func measure(_ workbench: Workbench) throws -> [Measurement] {
    _ = try workbench.store()
    let footer = Words(.zh).label("ft.help")
    var times: [Double] = []
    var floors: [Double] = []
    for _ in 0..<workbench.count(40) {
      let plain = try TerminalSession(RawTerminal.printing, size: workbench.screen)
      floors.append(time(try plain.burst(showing: RawTerminal.ready), of: plain))
      let dashboard = try workbench.openDashboard()
      times.append(time(try dashboard.burst(showing: footer), of: dashboard))
      try dashboard.settle()
      try dashboard.quit(Array("q".utf8))
    }
    let size = workbench.screen
    return [
      Measurement(
        "start to the first full screen, \(size.width)x\(size.height)",
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
