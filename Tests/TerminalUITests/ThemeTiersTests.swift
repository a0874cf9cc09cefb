import Testing

@testable import TerminalUI

struct ThemeTiersTests {
  private func dark(_ tier: ColorTier) throws -> ResolvedTheme {
    try ThemeLibrary.load(named: "dark").resolved(for: tier)
  }

  @Test("Text brings its colour, the ground its own, and both their weight")
  func combination() throws {
    let style = try dark(.trueColor).style(.hotkey, on: .selection, [.italic])
    #expect(
      style
        == ResolvedStyle(
          foreground: .rgb(0x8f, 0xb8, 0xde),
          background: .rgb(0x22, 0x31, 0x3a),
          attributes: [.bold, .italic]
        )
    )
    let same = try dark(.trueColor).style(Style(.hotkey, on: .selection, [.italic]))
    #expect(same == style)
  }

  @Test(
    "The selected row is a band with sixteen colours and more, and reversed with fewer",
    arguments: [
      (.trueColor, .rgb(0xee, 0x80, 0x70), .rgb(0x22, 0x31, 0x3a), []),
      (.indexed256, .indexed(210), .indexed(236), []),
      (.sixteen, .indexed(15), .indexed(4), []),
      (.eight, .standard, .standard, [.bold, .underline, .reverse]),
      (.mono, .standard, .standard, [.bold, .underline, .reverse]),
    ] as [(ColorTier, TerminalColor, TerminalColor, Attributes)]
  )
  func selection(
    tier: ColorTier,
    foreground: TerminalColor,
    background: TerminalColor,
    attributes: Attributes
  ) throws {
    #expect(
      try dark(tier).style(.statusOverdue, on: .selection)
        == ResolvedStyle(
          foreground: foreground,
          background: background,
          attributes: attributes
        )
    )
  }

  @Test(
    "On the ordinary ground a status keeps its colour as long as there is one",
    arguments: [
      (.sixteen, .indexed(9), []), (.eight, .indexed(1), [.bold, .underline]),
      (.mono, .standard, [.bold, .underline]),
    ] as [(ColorTier, TerminalColor, Attributes)]
  )
  func status(tier: ColorTier, foreground: TerminalColor, attributes: Attributes) throws {
    #expect(
      try dark(tier).style(.statusOverdue, on: .text)
        == ResolvedStyle(
          foreground: foreground,
          background: .standard,
          attributes: attributes
        )
    )
  }

  @Test("Dim gives way to reverse")
  func dimAndReverse() throws {
    #expect(try dark(.mono).style(.faint, on: .selection).attributes == [.reverse])
    #expect(try dark(.mono).style(.faint, on: .text).attributes == [.dim])
  }

  @Test("Without colour every theme says overdue, soon and on time differently")
  func monoStatuses() throws {
    for name in ThemeLibrary.names() {
      let theme = try ThemeLibrary.load(named: name).resolved(for: .mono)
      let looks = [Role.statusOnTime, .statusSoon, .statusOverdue].map {
        theme.style($0, on: .text)
      }
      #expect(Set(looks).count == 3, "\(name)")
      #expect(looks.allSatisfy { $0.foreground == .standard && $0.background == .standard })
    }
  }

  @Test("The theme without colour has none on any terminal")
  func monoTheme() throws {
    let theme = try ThemeLibrary.load(named: "mono")
    for tier in ColorTier.allCases {
      let colors = theme.resolved(for: tier)
      for role in Role.allCases {
        let style = colors.style(role, on: role)
        #expect(style.foreground == .standard && style.background == .standard)
      }
      #expect(colors.style(.text, on: .selection).attributes == [.reverse])
    }
  }

  @Test("The signs of statuses differ from each other, in both alphabets")
  func signs() throws {
    for name in ThemeLibrary.names() {
      let theme = try ThemeLibrary.load(named: name)
      for ascii in [false, true] {
        let signs = Role.allCases.map { theme.sign(for: $0, ascii: ascii) }.filter { !$0.isEmpty }
        #expect(signs.count == 8)
        #expect(Set(signs).count == 8, "\(name)")
        #expect(!ascii || signs.allSatisfy { $0.utf8.count == 1 })
      }
      #expect(theme.sign(for: .text, ascii: false) == "")
    }
  }
}
