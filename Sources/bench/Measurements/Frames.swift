internal import CommunityModel
internal import CommunityStore
internal import Dashboard
internal import Glibc
internal import TerminalUI

/// What a key costs before a byte is written: update, draw, and the search for changed rows.
///
/// The real dashboard runs on a terminal of closures; keys come from a list.
enum Frames {
  static let probe = Probe("frames", measure)

  private static func measure(_ workbench: Workbench) throws -> [Measurement] {
    let path = try workbench.store()
    return try KeyPresses.rounds.map { round in
      let times = try times(round, path, workbench)
      return Measurement(
        "\(round.name), update + draw + row difference, \(workbench.screenText)",
        .microseconds,
        try Unmade.samples(times)
      )
    }
  }

  private static func times(
    _ round: KeyPresses.Round,
    _ path: String,
    _ workbench: Workbench
  ) throws -> [Double] {
    let keys = round.keys.map(inputs)
    let laps = max(1, workbench.count(round.count) / keys.count)
    let typist = Typist(Array(repeating: keys, count: laps).flatMap { $0 })
    let options = DashboardOptions(
      storePath: path,
      language: .zh,
      themeName: "dark",
      actor: Workbench.actor,
      stateFolder: workbench.folder + "/state"
    )
    let work = StoreWork(
      makeDemo: { _ in },
      makeStore: { _, _, _ in },
      importFile: { _, _, _ in "" },
      sentence: { error, _ in "\(error)" }
    )
    let port = typist.port(workbench.screen)
    _ = try DashboardProgram(options, terminal: port, work: work).run()
    return typist.times.map { MeasureUnit.microseconds.duration(nanoseconds: $0) }
  }

  /// The inputs that a terminal's bytes for a key are read as.
  private static func inputs(_ key: String) -> [Input] {
    var decoder = InputDecoder()
    return decoder.feed(key.utf8) + decoder.timeout()
  }
}

/// Types a list of keys, one at each wait, and takes the time until the next screen.
private final class Typist {
  private(set) var times: [UInt64] = []
  private var keys: ArraySlice<[Input]>
  private var shown: [Cell] = []
  private var pressedAt: UInt64?

  init(_ keys: [[Input]]) {
    self.keys = keys[...]
  }

  func port(_ size: Size) -> TerminalPort {
    TerminalPort(
      size: { size },
      tier: .trueColor,
      isASCII: { false },
      widthRule: { .standard },
      present: { surface, _ in self.present(surface) },
      wait: { _, timeout in self.wait(timeout) },
      redraw: {},
      suspend: {},
      runOutside: { $0() }
    )
  }

  /// Nothing while ended issues are still being read; then keys; then the signal that ends.
  private func wait(_ timeout: Int?) -> TerminalPort.Arrival {
    if timeout == 0 { return TerminalPort.Arrival() }
    guard let key = keys.popFirst() else { return TerminalPort.Arrival(termination: SIGTERM) }
    pressedAt = Stopwatch.now
    return TerminalPort.Arrival(inputs: key)
  }

  private func present(_ surface: Surface) {
    _ = Typist.changedRows(shown, surface)
    let now = Stopwatch.now
    if let pressedAt { times.append(now - pressedAt) }
    pressedAt = nil
    shown = surface.cells
  }

  /// How many rows differ from the screen before; all when that had another size.
  private static func changedRows(_ before: [Cell], _ surface: Surface) -> Int {
    let width = surface.size.width
    guard before.count == surface.cells.count else { return surface.size.height }
    return (0..<surface.size.height).count { row in
      let range = row * width..<(row + 1) * width
      return before[range] != surface.cells[range]
    }
  }
}
