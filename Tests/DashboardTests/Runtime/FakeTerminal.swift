import CommunityStore
import Glibc
import TerminalUI

@testable import Dashboard

/// A terminal of closures: each wait takes the next step of a script, and keeps what was shown.
///
/// When the script is over it ends the program as a signal would.
final class FakeTerminal {
  typealias Step = (FakeTerminal) throws -> TerminalPort.Arrival

  var size = Size(width: 80, height: 24)
  /// Every screen that was presented, as text.
  private(set) var screens: [String] = []
  /// How long each wait would have lasted at most.
  private(set) var timeouts: [Int?] = []
  /// What was waited for at last.
  private(set) var descriptors: [Int32] = []
  private(set) var calls: [String] = []
  private(set) var errors: [any Error] = []
  private var steps: [Step]

  init(_ steps: [Step]) { self.steps = steps }

  var screen: String { screens.last ?? "" }
  var timeout: Int? { timeouts.last ?? nil }

  /// The descriptors that have something to say just now.
  var ready: [Int32] {
    descriptors.filter { descriptor in
      var question = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      return Glibc.poll(&question, 1, 0) == 1
    }
  }

  var port: TerminalPort {
    TerminalPort(
      size: { self.size },
      tier: .trueColor,
      isASCII: { false },
      widthRule: { .standard },
      present: { surface, _ in self.screens.append(surface.text) },
      wait: { descriptors, timeout in self.wait(descriptors, timeout) },
      redraw: { self.calls.append("redraw") },
      suspend: { self.calls.append("suspend") },
      runOutside: { body in
        self.calls.append("outside")
        body()
      }
    )
  }

  private func wait(_ descriptors: [Int32], _ timeout: Int?) -> TerminalPort.Arrival {
    self.descriptors = descriptors
    timeouts.append(timeout)
    guard !steps.isEmpty else { return TerminalPort.Arrival(termination: SIGTERM) }
    do {
      return try steps.removeFirst()(self)
    } catch {
      errors.append(error)
      return TerminalPort.Arrival(termination: SIGABRT)
    }
  }

  /// A step that types characters.
  static func type(_ text: String) -> Step {
    { _ in TerminalPort.Arrival(inputs: text.map { .key(Key($0)) }) }
  }

  static func press(_ keys: Key...) -> Step {
    { _ in TerminalPort.Arrival(inputs: keys.map { .key($0) }) }
  }

  /// A step in which something happens and nothing arrives.
  static func quietly(_ body: @escaping (FakeTerminal) throws -> Void) -> Step {
    { terminal in
      try body(terminal)
      return TerminalPort.Arrival()
    }
  }

  /// A step that waits until the last descriptor has something to say.
  static func waitForLast() -> Step {
    { terminal in
      var question = pollfd(fd: terminal.descriptors.last ?? -1, events: Int16(POLLIN), revents: 0)
      _ = Glibc.poll(&question, 1, -1)
      return TerminalPort.Arrival(ready: terminal.ready)
    }
  }

  /// A step that looks whether the follower has something to say, as poll would.
  static func poll(_ body: @escaping (FakeTerminal) throws -> Void = { _ in }) -> Step {
    { terminal in
      try body(terminal)
      return TerminalPort.Arrival(ready: terminal.ready)
    }
  }
}
