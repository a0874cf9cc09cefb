internal import CommunityModel
internal import TerminalUI

/// How far a long work is, on standard error, for people only: in a pipe it writes nothing.
final class ProgressBar {
  private let console: Console
  private let glyphs: GlyphSet
  private let label: String
  private let now: () -> Instant
  private var shownAt: Instant?
  private var isShown = false

  private static let barColumns = 24
  private static let pauseMilliseconds: Int64 = 60

  init(_ label: String, on console: Console, glyphs: GlyphSet, now: @escaping () -> Instant) {
    self.console = console
    self.glyphs = glyphs
    self.label = label
    self.now = now
  }

  /// Shows that so many of so many are done, some sixteen times a second at most.
  func show(_ done: Int, of total: Int) {
    guard console.isTerminal, total > 0 else { return }
    let instant = now()
    if let shownAt, done < total,
      instant.milliseconds(since: shownAt) < ProgressBar.pauseMilliseconds
    {
      return
    }
    shownAt = instant
    isShown = true
    write("\r\(line(done, total))\u{1B}[K")
  }

  /// Takes the bar away again.
  func clear() {
    guard isShown else { return }
    isShown = false
    write("\r\u{1B}[K")
  }

  /// The bar with its label and figures: `导入  ██████▌·····  1408/2816`.
  func line(_ done: Int, _ total: Int) -> String {
    let bar = Bar(Double(done), of: Double(total)).text(columns: ProgressBar.barColumns, glyphs)
    let missing = ProgressBar.barColumns - displayWidth(bar)
    let empty = String(repeating: glyphs.barEmpty, count: max(0, missing))
    return "\(label)  \(bar)\(empty)  \(done)/\(total)"
  }

  private func write(_ text: String) {
    do {
      try console.write(text)
      try console.flush()
    } catch {
      // A bar that nobody can see is no reason to stop the work.
    }
  }
}
