internal import CommunityModel
internal import TerminalUI

/// Draws the whole screen from the state: pure, so that tests compare screens as text.
struct View {
  let state: DashboardState
  let words: Words
  let due: DueText
  let speech: Speech
  let context: DrawingContext

  init(_ state: DashboardState) {
    self.state = state
    words = state.words
    due = DueText(words: state.words, now: state.now)
    speech = state.speech
    context = state.drawing
  }

  /// The surface to show; its caret is where the keyboard types.
  func surface() -> Surface {
    var surface = context.surface(state.size)
    guard let layout = OverviewLayout(state.size) else {
      drawTooSmall(&surface)
      return surface
    }
    drawHeader(&surface, layout.header)
    state.screen.entry.draw(self, &surface, layout)
    drawFooter(&surface, layout.footer)
    if state.form != nil { drawForm(&surface, layout.body) }
    if state.palette != nil { drawPalette(&surface, layout.body) }
    return surface
  }

  private func drawTooSmall(_ surface: inout Surface) {
    let needed = OverviewLayout.sizeMin
    let text = words.sentence(
      "ui.tooSmall",
      [
        "needed": "\(needed.width)x\(needed.height)",
        "size": "\(state.size.width)x\(state.size.height)",
      ]
    )
    for (row, line) in wrapped(text, width: max(2, state.size.width)).enumerated() {
      surface.put(line, at: Point(x: 0, y: row), style: Style(.warning))
    }
  }

  /// The sign of a state of time, as the theme gives it, in two columns.
  func sign(_ role: Role) -> String { state.signs.sign(role) }
}
