internal import CNcurses
public import TerminalUI

extension CursesTerminal {
  /// Shows a frame: writes what differs from the one before, at best nothing.
  ///
  /// What lies beyond the terminal's size is cut. The real cursor ends at the surface's caret,
  /// or hidden; input methods show their half-typed text there. Another theme repaints all.
  public func present(_ surface: Surface, theme: ResolvedTheme) {
    guard isOpen else { return }
    let change = painter.put(surface, theme: theme, screen: size)
    guard !change.isEmpty else { return }
    update(hasCells: change.contains(.cells))
    if !hasAsked {
      hasAsked = true
      ask()
    }
  }

  /// Writes the whole screen again, whatever stands on it now.
  public func redraw() {
    guard isOpen else { return }
    curses_screen_repaint()
    update(hasCells: true)
  }

  /// Writes the difference, after a question where there is one, in one write.
  func update(hasCells: Bool, after question: [UInt8] = []) {
    let isSynchronized = hasCells && questions.hasSynchronizedUpdate
    let before = question + (isSynchronized ? ScreenStrings.beginUpdate : [])
    let frame = curses_screen_update(before, before.count)
    let bytes = UnsafeBufferPointer(start: frame.start, count: frame.count)
    write(bytes + (isSynchronized ? ScreenStrings.endUpdate : []))
  }

  func write(_ bytes: [UInt8]) {
    Descriptor.write(bytes, to: options.outputDescriptor)
  }

  private func ask() {
    let asksWidth =
      options.ambiguous == .auto && isUTF8 && capabilities.reportsCursor
      && size.height > Questions.row
    guard capabilities.isStandard, asksWidth || mayAskUpdateMode else { return }
    let question = questions.ask(
      width: asksWidth,
      updateMode: mayAskUpdateMode,
      now: Monotonic.milliseconds
    )
    // In the same breath, so that nobody sees what was printed for the question.
    curses_screen_repaint_row(Int32(Questions.row))
    update(hasCells: false, after: question)
  }
}
