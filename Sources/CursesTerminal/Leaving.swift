internal import CNcurses
internal import Glibc
internal import TerminalUI

extension CursesTerminal {
  /// Stops the program as ^Z does elsewhere, and paints the last frame again when it goes on.
  ///
  /// The terminal is given back meanwhile. The next wait reports `isContinued`.
  public func suspend() {
    guard isOpen else { return }
    leave()
    signal_inbox_stop_group()
    drop([SIGCONT, SIGTSTP])
    comeBack(adoptsModes: true)
    isContinuePending = true
  }

  /// Gives the terminal to another program, an editor say, and takes it back afterwards.
  ///
  /// Meanwhile ^C and ^\ are the other program's, and ^Z stops both.
  public func runOutside<Result>(_ body: () throws -> Result) rethrows -> Result {
    guard isOpen else { return try body() }
    leave()
    signal_inbox_stand_back(true)
    defer {
      signal_inbox_stand_back(false)
      drop([SIGINT, SIGQUIT, SIGCONT, SIGTSTP])
      comeBack(adoptsModes: false)
    }
    return try body()
  }

  /// Gives the terminal back; ncurses stays ready.
  func leave() {
    awaitAnswers()
    if capabilities.isStandard {
      write(ScreenStrings.leave(mouse: options.mouse))
    }
    curses_screen_leave()
    if !capabilities.strings.hasMainScreen {
      write(ScreenStrings.withoutPadding(capabilities.strings.mainScreen))
    }
    rescue_arm(false)
  }

  /// Takes the terminal again and paints the last frame.
  func comeBack(adoptsModes: Bool) {
    if adoptsModes {
      rescue_adopt_modes()
    }
    rescue_arm(true)
    curses_screen_return(adoptsModes)
    enterModes()
    adoptSize()
    update(hasCells: true)
  }

  func enterModes() {
    if capabilities.isStandard {
      write(ScreenStrings.enter(mouse: options.mouse))
    }
  }

  /// An answer that came after us would be typed into the shell.
  private func awaitAnswers() {
    while true {
      let now = Monotonic.milliseconds
      let patience = questions.patience(now: now)
      var place = pollfd(fd: keyboard.descriptor, events: Int16(POLLIN), revents: 0)
      guard patience > 0, poll(&place, 1, Int32(clamping: patience)) > 0, !keyboard.isEnded
      else { return }
      for case .reply(let reply) in keyboard.drain(now: now) {
        _ = questions.take(reply)
      }
    }
  }

  private func drop(_ gone: [Int32]) {
    signals |= signal_inbox_take()
    for signal in gone {
      signals &= ~(1 << UInt64(signal))
    }
  }
}
