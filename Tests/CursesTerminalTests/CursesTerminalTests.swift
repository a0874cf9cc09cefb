import CNcurses
import Glibc
import TerminalUI
import Testing

@testable import CursesTerminal

/// On a pseudo-terminal; one after the other, because a process has one terminal at a time.
@Suite("The terminal", .serialized)
struct CursesTerminalTests {
  private let pseudo = PseudoTerminal(width: 100, height: 24)

  private func open(
    term: String = "xterm-256color",
    _ environment: [String: String] = [:],
    change: (inout CursesTerminal.Options) -> Void = { _ in }
  ) throws -> CursesTerminal {
    var options = CursesTerminal.Options()
    options.term = term
    options.inputDescriptor = pseudo.descriptor
    options.outputDescriptor = pseudo.descriptor
    options.ambiguous = .one
    options.escapeDelayMilliseconds = 1
    change(&options)
    return try CursesTerminal(
      options: options,
      environment: environment.merging(["TERM_PROGRAM": "Apple_Terminal"]) { own, _ in own }
    )
  }

  private func theme(
    _ terminal: CursesTerminal,
    named name: String = "dark"
  ) throws
    -> ResolvedTheme
  {
    try ThemeLibrary.load(named: name).resolved(for: terminal.colorTier)
  }

  /// Rows of text with a band of 96 columns.
  private func frame(size: Size = Size(width: 100, height: 24), band: Int = 0) -> Surface {
    var surface = Surface(size: size)
    for y in 0..<size.height {
      surface.put("路灯不亮，已报修 \(y) 号楼", at: Point(x: 2, y: y), style: .text)
    }
    surface.restyle(Rect(x: 2, y: band, width: 96, height: 1)) { $0.on(.selection) }
    return surface
  }

  @Test("closing gives back the screen, our modes and the terminal's own")
  func close() throws {
    let before = pseudo.localModes
    let terminal = try open()
    #expect(pseudo.localModes & tcflag_t(ISIG | ICANON | ECHO) == 0)
    terminal.present(frame(), theme: try theme(terminal))
    let opened = pseudo.output()
    #expect(opened.hasPrefix("E[?2004hE[?1004hE[?1000hE[?1002hE[?1006h"))
    #expect(opened.contains("E[?1049h"))
    terminal.close()
    let closed = pseudo.output()
    #expect(closed.hasPrefix("E[?1006lE[?1002lE[?1000lE[?1004lE[?2004l"))
    #expect(closed.contains("E[?1049l"))
    #expect(pseudo.localModes == before)
  }

  @Test("an unchanged frame writes nothing, a moved bar little")
  func costs() throws {
    let terminal = try open()
    let theme = try theme(terminal)
    terminal.present(frame(), theme: theme)
    #expect(pseudo.output().contains("路灯不亮，已报修 23 号楼"))
    terminal.present(frame(), theme: theme)
    #expect(pseudo.output().isEmpty)
    terminal.present(frame(band: 1), theme: theme)
    let moved = pseudo.output()
    #expect(!moved.isEmpty)
    #expect(moved.utf8.count <= 350)
  }

  @Test("ncurses writes no part of a frame by itself: its bytes are for us to write, in one go")
  func whole() throws {
    let terminal = try open()
    terminal.present(frame(), theme: try theme(terminal))
    _ = pseudo.output()
    var glyph = curses_screen_glyph()
    glyph.scalars.0 = 0x4E2D
    for row in 0..<24 { curses_screen_put(Int32(row), 40, &glyph, 1) }
    curses_screen_caret(3, 7)
    let question = Array("question".utf8)
    let frame = curses_screen_update(question, question.count)
    #expect(pseudo.output().isEmpty)
    let bytes = UnsafeBufferPointer(start: frame.start, count: frame.count)
    let text = String(decoding: bytes, as: UTF8.self).replacing("\u{1B}", with: "E")
    #expect(text.hasPrefix("question"))
    #expect(text.filter { $0 == "中" }.count == 24)
    #expect(text.hasSuffix("E[4;8HE[?12lE[?25h"))
  }

  @Test("the gaps between words of several colours cost no colours of their own")
  func gaps() throws {
    let terminal = try open()
    let theme = try theme(terminal)
    var surface = Surface(size: Size(width: 60, height: 2))
    terminal.present(surface, theme: theme)
    _ = pseudo.output()
    let words: [(String, Role)] = [("已超", .error), ("1183", .muted), ("路灯", .accent)]
    for (place, word) in words.enumerated() {
      surface.put(word.0, at: Point(x: place * 8, y: 0), style: Style(word.1))
    }
    surface.put("处置中", at: Point(x: 50, y: 0), style: Style(.muted))
    terminal.present(surface, theme: theme)
    let output = pseudo.output()
    #expect(output.ranges(of: "E[38;").count == 4)
    #expect(output.contains("1183"))
  }

  @Test("the real cursor stands at the caret and is hidden without one")
  func caret() throws {
    let terminal = try open()
    let theme = try theme(terminal)
    var surface = frame()
    terminal.present(surface, theme: theme)
    #expect(pseudo.output().contains("E[?25l"))
    surface.caret = Point(x: 11, y: 4)
    terminal.present(surface, theme: theme)
    // Shown where it stands, not where it stood.
    #expect(pseudo.output().hasSuffix("E[5;12HE[?12lE[?25h"))
    surface.put("改了", at: Point(x: 60, y: 9), style: .text)
    terminal.present(surface, theme: theme)
    let changed = pseudo.output()
    #expect(changed.contains("改了"))
    #expect(changed.hasSuffix("E[5;12HE[39;49mE(BE[m"))
    terminal.redraw()
    #expect(pseudo.output().hasSuffix("E[5;12HE[39;49mE(BE[m"))
    surface.caret = Point(x: 200, y: 4)
    terminal.present(surface, theme: theme)
    #expect(pseudo.output().hasPrefix("E[?25l"))
  }

  @Test("another theme, and ^L, paint everything again")
  func repaints() throws {
    let terminal = try open()
    terminal.present(frame(), theme: try theme(terminal))
    _ = pseudo.output()
    let light = try theme(terminal, named: "light")
    terminal.present(frame(), theme: light)
    let repainted = pseudo.output()
    #expect(repainted.contains("23 号楼"))
    if case .indexed(let ground) = light.style(.text, on: .text).background {
      #expect(repainted.contains("8;5;\(ground)m"))
    }
    terminal.redraw()
    #expect(pseudo.output().contains("23 号楼"))
  }

  @Test("a surface larger than the terminal is cut, a wide character at the edge too")
  func cut() throws {
    pseudo.resize(width: 9, height: 2)
    let terminal = try open()
    terminal.present(frame(), theme: try theme(terminal))
    let output = pseudo.output()
    #expect(output.contains("路灯不"))
    #expect(!output.contains("亮"))
    #expect(terminal.size == Size(width: 9, height: 2))
  }

  @Test("keys come decoded, ^C and ^Z among them, and the time ends a wait")
  func keys() throws {
    let terminal = try open()
    pseudo.type("j\u{3}\u{1A}路\u{1B}[A")
    #expect(
      terminal.wait(timeoutMilliseconds: 1000).inputs == [
        .key(Key("j")), .key(.control("c")), .key(.control("z")), .key(Key("路")), .key(Key(.up)),
      ]
    )
    pseudo.type("\u{1B}")
    #expect(terminal.wait(timeoutMilliseconds: 1000).inputs == [.key(Key(.escape))])
    #expect(terminal.wait(timeoutMilliseconds: 1).isEmpty)
  }

  @Test("a wait tells which of the caller's descriptors are ready")
  func descriptors() throws {
    let terminal = try open()
    var ends: [Int32] = [-1, -1]
    pipe(&ends)
    defer { for end in ends { Glibc.close(end) } }
    #expect(terminal.wait(for: [ends[0]], timeoutMilliseconds: 0).ready.isEmpty)
    Descriptor.write([1], to: ends[1])
    #expect(terminal.wait(for: [ends[0]], timeoutMilliseconds: 1000).ready == [ends[0]])
  }

  @Test("a new size is reported once, and the next frame is painted whole")
  func resize() throws {
    let terminal = try open()
    let theme = try theme(terminal)
    terminal.present(frame(), theme: theme)
    _ = pseudo.output()
    pseudo.resize(width: 60, height: 10)
    kill(getpid(), SIGWINCH)
    #expect(terminal.wait(timeoutMilliseconds: 1000).isResized)
    #expect(terminal.size == Size(width: 60, height: 10))
    terminal.present(frame(size: terminal.size), theme: theme)
    #expect(pseudo.output().contains("已报修 9 号楼"))
    #expect(!terminal.wait(timeoutMilliseconds: 0).isResized)
  }

  @Test(
    "signals that end a program are reported, not obeyed",
    arguments: [SIGTERM, SIGHUP, SIGINT]
  )
  func termination(signal: Int32) throws {
    let terminal = try open()
    kill(getpid(), signal)
    #expect(terminal.wait(timeoutMilliseconds: 1000).termination == signal)
    #expect(terminal.wait(timeoutMilliseconds: 0).termination == nil)
  }

  @Test("another program gets the terminal as it was, and we get it back")
  func runOutside() throws {
    let before = pseudo.localModes
    let terminal = try open()
    terminal.present(frame(), theme: try theme(terminal))
    _ = pseudo.output()
    let inside = terminal.runOutside {
      kill(getpid(), SIGINT)
      var place = pollfd(fd: signal_inbox_descriptor(), events: Int16(POLLIN), revents: 0)
      #expect(poll(&place, 1, 5000) == 1)
      return (pseudo.localModes, pseudo.output())
    }
    #expect(inside.0 == before)
    #expect(inside.1.contains("E[?1049l"))
    let back = pseudo.output()
    #expect(back.contains("E[?1049h"))
    #expect(back.contains("E[?2004h"))
    #expect(back.contains("23 号楼"))
    #expect(pseudo.localModes != before)
    #expect(terminal.wait(timeoutMilliseconds: 0).termination == nil)
  }

  @Test("two columns for a line make frames ASCII; the question leaves no trace")
  func ambiguous() throws {
    let terminal = try open { $0.ambiguous = .auto }
    terminal.present(frame(), theme: try theme(terminal))
    let asked = pseudo.output()
    #expect(asked.contains("E7E[2;1HE[0m─E[6nE8"))
    #expect(asked.split(separator: "E8").last?.contains("路灯不亮，已报修 1 号楼") == true)
    #expect(!terminal.glyphsAreASCII)
    pseudo.type("\u{1B}[2;3R")
    let result = terminal.wait(timeoutMilliseconds: 1000)
    #expect(result.isWidthRuleChanged)
    #expect(result.inputs.isEmpty)
    #expect(terminal.glyphsAreASCII)
  }

  @Test("frames are bracketed once the terminal has said that it knows how")
  func synchronized() throws {
    let terminal = try open(["TERM_PROGRAM": "other"])
    let theme = try theme(terminal)
    terminal.present(frame(), theme: theme)
    #expect(!pseudo.output().contains("E[?2026h"))
    pseudo.type("\u{1B}[?2026;2$y")
    #expect(terminal.wait(timeoutMilliseconds: 5).inputs.isEmpty)
    terminal.present(frame(band: 3), theme: theme)
    let output = pseudo.output()
    #expect(output.hasPrefix("E[?2026h"))
    #expect(output.hasSuffix("E[?2026l"))
  }

  @Test(
    "older terminals are served with what they have",
    arguments: [
      ("linux", ColorTier.eight), ("screen", .eight), ("vt100", .mono), ("xterm", .eight),
    ]
  )
  func older(term: String, tier: ColorTier) throws {
    let terminal = try open(term: term)
    #expect(terminal.colorTier == tier)
    terminal.present(frame(), theme: try theme(terminal))
    #expect(pseudo.output().contains("23 号楼"))
  }
}
