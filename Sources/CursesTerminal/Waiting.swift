internal import CNcurses
internal import Glibc
internal import TerminalUI

extension CursesTerminal {
  /// Waits for keys, one of the caller's descriptors, a signal, or the end of the time.
  ///
  /// Returns at once with everything that is there; without a time it waits for ever. ^C, ^Z
  /// and ^\ come as keys. A stop by signal is carried out here and reported as `isContinued`.
  public func wait(
    for descriptors: [Int32] = [],
    timeoutMilliseconds: Int? = nil
  ) -> WaitResult {
    let end = timeoutMilliseconds.map { Monotonic.milliseconds + max(0, $0) }
    var result = WaitResult()
    while true {
      takeSignals(into: &result)
      let now = Monotonic.milliseconds
      let rest = result.isEmpty ? end.map { max(0, $0 - now) } : 0
      let patience = [rest, keyboard.patience(now: now)].compactMap(\.self).min()
      let isReadable = poll(descriptors, milliseconds: patience, into: &result)
      takeInputs(isReadable: isReadable, into: &result)
      takeSignals(into: &result)
      if !result.isEmpty || end.map({ $0 <= Monotonic.milliseconds }) ?? false {
        return result
      }
    }
  }

  /// Fills in the caller's ready descriptors; true when the terminal can be read.
  private func poll(
    _ descriptors: [Int32],
    milliseconds: Int?,
    into result: inout WaitResult
  ) -> Bool {
    let watched = [keyboard.descriptor, signal_inbox_descriptor()] + descriptors
    var places = watched.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    let time = milliseconds.map { Int32(clamping: $0) } ?? -1
    guard Glibc.poll(&places, nfds_t(places.count), time) > 0 else { return false }
    result.ready = places.dropFirst(2).filter { $0.revents != 0 }.map(\.fd)
    return places[0].revents != 0
  }

  private func takeInputs(isReadable: Bool, into result: inout WaitResult) {
    let now = Monotonic.milliseconds
    var inputs = isReadable ? keyboard.drain(now: now) : []
    inputs += keyboard.expire(now: now)
    for input in inputs {
      if case .reply(let reply) = input, questions.take(reply) {
        result.isWidthRuleChanged = adoptWidth() || result.isWidthRuleChanged
      } else {
        result.inputs.append(input)
      }
    }
    if keyboard.isEnded {
      result.termination = SIGHUP
    }
  }

  private func adoptWidth() -> Bool {
    guard let columns = questions.ambiguousColumns, (columns == 2) != ambiguousWidthIsTwo,
      options.ambiguous == .auto
    else { return false }
    ambiguousWidthIsTwo = columns == 2
    painter.forget()
    // Lines have pushed their rows to the right: nothing is where ncurses thinks.
    curses_screen_repaint()
    return true
  }

  private func takeSignals(into result: inout WaitResult) {
    signals |= signal_inbox_take()
    if take(SIGTSTP) {
      suspend()
    }
    if take(SIGCONT) {
      // Stopped without being asked: the terminal may be in any state.
      curses_screen_leave()
      comeBack(adoptsModes: false)
      isContinuePending = true
    }
    if take(SIGWINCH) {
      adoptSize()
    }
    for signal in [SIGTERM, SIGHUP, SIGINT] where take(signal) {
      result.termination = signal
    }
    result.isResized = isResizePending || result.isResized
    result.isContinued = isContinuePending || result.isContinued
    isResizePending = false
    isContinuePending = false
  }

  private func take(_ signal: Int32) -> Bool {
    let bit: UInt64 = 1 << UInt64(signal)
    defer { signals &= ~bit }
    return signals & bit != 0
  }

  /// Asks the system for the size; a new one is reported by the next wait.
  func adoptSize() {
    let next = Descriptor.size(of: options.outputDescriptor) ?? size
    guard next != size else { return }
    size = next
    isResizePending = true
    fitCurses()
    // Terminals move their text about when their size changes, each in its own way.
    painter.forget()
    curses_screen_repaint()
  }

  func fitCurses() {
    if Self.cursesSize != size {
      curses_screen_resize(Int32(size.width), Int32(size.height))
    }
  }
}
