import Glibc
import TerminalUI
import Testing

@testable import CursesTerminal

extension CursesTerminalTests {
  @Suite("Refusals")
  struct OpeningTests {
    private let pseudo = PseudoTerminal()

    private func failure(term: String?) -> TerminalFailure? {
      var options = CursesTerminal.Options()
      options.term = term
      options.inputDescriptor = pseudo.descriptor
      options.outputDescriptor = pseudo.descriptor
      do throws(TerminalFailure) {
        _ = try CursesTerminal(options: options, environment: [:])
        return nil
      } catch {
        return error
      }
    }

    @Test(
      "a terminal that cannot be used is refused by name",
      arguments: [
        (nil, .unnamed), ("", .unnamed), ("nosuch", .unknown(name: "nosuch")),
        ("dumb", .incapable(name: "dumb")), ("vt100", nil),
      ] as [(String?, TerminalFailure?)]
    )
    func refused(term: String?, expected: TerminalFailure?) {
      let before = pseudo.localModes
      #expect(failure(term: term) == expected)
      #expect(pseudo.localModes == before)
    }

    @Test("a pipe is no terminal")
    func pipe() {
      var ends: [Int32] = [-1, -1]
      Glibc.pipe(&ends)
      defer { for end in ends { Glibc.close(end) } }
      var options = CursesTerminal.Options()
      options.inputDescriptor = ends[0]
      #expect(throws: TerminalFailure.notATerminal) {
        try CursesTerminal(options: options, environment: ["TERM": "xterm"])
      }
    }

    @Test("24-bit colours go out as three numbers, and the environment stays as it was")
    func trueColor() async {
      // In a process of its own: the environment is changed for a moment.
      await #expect(processExitsWith: .success) {
        let pseudo = PseudoTerminal()
        var options = CursesTerminal.Options()
        options.inputDescriptor = pseudo.descriptor
        options.outputDescriptor = pseudo.descriptor
        let terminal = try CursesTerminal(
          options: options,
          environment: ["TERM": "xterm-256color", "COLORTERM": "truecolor"]
        )
        #expect(terminal.colorTier == .trueColor)
        #expect(getenv("TERMINFO") == nil)
        var surface = Surface(size: terminal.size)
        surface.put("路灯", at: Point(x: 0, y: 0), style: Style(.accent, on: .selection))
        let theme = try ThemeLibrary.load(named: "dark").resolved(for: .trueColor)
        terminal.present(surface, theme: theme)
        let style = theme.style(.accent, on: .selection)
        let output = pseudo.output()
        guard case .rgb(let red, let green, let blue) = style.foreground,
          case .rgb(let backRed, let backGreen, let backBlue) = style.background
        else {
          Issue.record("the dark theme has 24-bit colours")
          return
        }
        #expect(output.contains("E[38;2;\(red);\(green);\(blue)m"))
        #expect(output.contains("E[48;2;\(backRed);\(backGreen);\(backBlue)m"))
      }
    }

    @Test("a stop that nobody can end returns at once, with the screen painted again")
    func suspend() async {
      // A session of its own has no shell that would continue it: the system stops nobody there.
      await #expect(processExitsWith: .success) {
        setsid()
        let pseudo = PseudoTerminal()
        var options = CursesTerminal.Options()
        options.term = "xterm"
        options.inputDescriptor = pseudo.descriptor
        options.outputDescriptor = pseudo.descriptor
        let terminal = try CursesTerminal(options: options, environment: [:])
        let modes = pseudo.localModes
        var surface = Surface(size: terminal.size)
        surface.put("路灯", at: Point(x: 0, y: 5), style: .text)
        let theme = try ThemeLibrary.load(named: "dark").resolved(for: terminal.colorTier)
        terminal.present(surface, theme: theme)
        _ = pseudo.output()
        terminal.suspend()
        let output = pseudo.output()
        let parts = output.split(separator: "E[?1049l")
        #expect(parts.count == 2)
        #expect(parts.last?.contains("E[?1049h") == true)
        #expect(parts.last?.contains("路灯") == true)
        #expect(pseudo.localModes == modes)
        #expect(terminal.wait(timeoutMilliseconds: 0).isContinued)
      }
    }
  }
}
