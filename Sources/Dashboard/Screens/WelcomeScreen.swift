internal import CommunityModel
internal import TerminalUI

extension ScreenEntry {
  /// No data yet: Enter takes one of three ways to begin.
  static let welcome = ScreenEntry(
    draw: { view, surface, layout in view.drawWelcome(&surface, layout.body) },
    move: { state, step in
      state.welcomeChoice = min(max(0, state.welcomeChoice + step), 2)
      return []
    },
    open: { $0.takeWelcomeChoice() },
    back: { _ in [] },
    offers: { _ in [] }
  )
}

extension DashboardState {
  fileprivate mutating func takeWelcomeChoice() -> [Effect] {
    switch welcomeChoice {
    case 0:
      notice = Notice(kind: .good, text: words.sentence("ui.makingDemo"))
      return [.makeDemo]
    case 1: return openForm(.newStore(imports: true))
    default: return openForm(.newStore(imports: false))
    }
  }
}

extension View {
  /// An empty store: what this is, and three ways to begin.
  func drawWelcome(_ surface: inout Surface, _ area: Rect) {
    let box = area.centered(Size(width: 68, height: 17))
    let inner = Frame(words.sentence("welcome.title"), isFocused: state.form == nil)
      .draw(on: &surface, in: box, context)
    var y = inner.y + 1
    for line in wrapped(
      words.sentence("welcome.text"),
      width: inner.width,
      rule: context.widthRule
    ) {
      surface.put(line, at: Point(x: inner.x, y: y), style: .text, clip: inner)
      y += 1
    }
    y += 1
    for (index, name) in ["demo", "import", "first"].enumerated() {
      let row = Rect(x: inner.x, y: y, width: inner.width, height: 1)
      surface.put(
        " \(words.sentence("welcome.\(name)"))",
        at: Point(x: row.x, y: row.y),
        style: Style(.strong),
        clip: row
      )
      surface.put(
        "   " + words.sentence("welcome.\(name).hint"),
        at: Point(x: row.x, y: row.y + 1),
        style: Style(.muted),
        clip: inner
      )
      if index == state.welcomeChoice { surface.restyle(row) { $0.on(.selection) } }
      y += 3
    }
  }
}
