internal import CommunityModel
internal import TerminalUI

extension DashboardState {
  mutating func take(_ input: Input) -> [Effect] {
    // The terminal itself, painted again or given back, is nobody else's affair.
    if case .key(let key) = input,
      let command = CommandTable.command(for: key, among: .redraw, .suspend)
    {
      return command.run(&self)
    }
    guard OverviewLayout(size) != nil else { return takeUnseen(input) }
    switch input {
    case .key(let key):
      notice = nil
      awaited = nil
      return take(key)
    case .paste(let text): return takePaste(text)
    case .mouse(let mouse): return take(mouse)
    case .focus, .reply: return []
    }
  }

  /// In a window too small for any screen nobody sees what a key would do: one leaves, if anything.
  ///
  /// What is half typed is kept as a draft.
  private mutating func takeUnseen(_ input: Input) -> [Effect] {
    guard case .key(let key) = input, let command = CommandTable.command(for: key, among: .quit)
    else { return [] }
    return command.run(&self)
  }

  /// Keys go to what lies on top: a question, the form, the palette, the filter line, the screen.
  private mutating func take(_ key: Key) -> [Effect] {
    if let question { return answer(question, key) }
    if form != nil { return takeInForm(key) }
    if palette != nil { return takeInPalette(key) }
    if queue.isFiltering, let effects = takeInFilter(key) { return effects }
    if let command = CommandTable.command(for: key, self) {
      let effects = run(command)
      question?.key = key
      return effects
    }
    guard let step = MoveKey.step(key, page: max(1, size.height / 2)) else { return [] }
    return screen.entry.move(&self, step)
  }

  private mutating func answer(_ question: Question, _ key: Key) -> [Effect] {
    self.question = nil
    guard question.isAnsweredYes(by: key) else { return [] }
    return [.commit(question.drafts, purpose: question.purpose)]
  }

  /// A paste is text where text goes, and nothing anywhere else.
  private mutating func takePaste(_ text: String) -> [Effect] {
    if form != nil {
      form?.paste(text)
      return saveDraftEffects()
    }
    if palette != nil {
      palette?.field.insert(text)
    } else if queue.isFiltering {
      queue.filterField.insert(text)
      refreshList()
    }
    return []
  }

  mutating func run(_ command: Command) -> [Effect] {
    if let hindrance = command.hindrance(self) {
      notice = Notice(kind: .warning, text: words.sentence(hindrance))
      return []
    }
    return command.run(&self)
  }

  /// The wheel moves, a press focuses a pane and selects its line.
  private mutating func take(_ mouse: Mouse) -> [Effect] {
    guard isUncovered, question == nil else { return [] }
    switch mouse.action {
    case .wheelUp: return screen.entry.move(&self, -1)
    case .wheelDown: return screen.entry.move(&self, 1)
    case .press: return press(mouse.position)
    case .release, .drag: return []
    }
  }

  private mutating func press(_ point: Point) -> [Effect] {
    guard screen == .overview, let layout = OverviewLayout(size) else { return [] }
    for pane in layout.shown(focus) where layout.frame(of: pane)?.contains(point) ?? false {
      focus = pane
      // Below the frame and the row of heads.
      let line = point.y - (layout.frame(of: pane)?.y ?? 0) - 2
      return line < 0 ? [] : pane.entry.select(&self, line)
    }
    return []
  }
}
