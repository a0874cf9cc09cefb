import Testing
import Themes

@testable import TerminalUI

struct ThemeLibraryTests {
  private static func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

  private static func head(_ name: String, inherits: String) -> String {
    """
    [meta]
    name = "\(name)"
    titles = { zh = "自己的", en = "Mine" }
    inherits = "\(inherits)"

    """
  }

  private func file(_ name: String, inherits: String, _ rest: String = "") -> ThemeLibrary.File {
    (name: name, source: Self.bytes(Self.head(name, inherits: inherits) + rest))
  }

  @Test("Every shipped theme loads under its own name", arguments: ShippedThemes.all.map(\.name))
  func shipped(name: String) throws {
    let theme = try ThemeLibrary.load(named: name)
    #expect(theme.name == name)
    #expect(!theme.titles.zh.isEmpty && !theme.titles.en.isEmpty)
  }

  @Test("The names are the shipped ones and a person's own, each once")
  func names() {
    let own = [file("dusk", inherits: "dark"), file("dark", inherits: "dark")]
    let names = (ShippedThemes.all.map(\.name) + ["dusk"]).sorted()
    #expect(ThemeLibrary.names(userFiles: own) == names)
  }

  @Test("A theme that only gives a palette recolours what it inherits")
  func lateColors() throws {
    let own = file("dusk", inherits: "dark", "[palette]\naccent = \"#ff8800\"")
    let theme = try ThemeLibrary.load(named: "dusk", userFiles: [own]).resolved(for: .trueColor)
    let dark = try ThemeLibrary.load(named: "dark").resolved(for: .trueColor)
    #expect(theme.style(.frameFocused, on: .text).foreground == .rgb(0xff, 0x88, 0))
    #expect(theme.style(.match, on: .text).foreground == .rgb(0xff, 0x88, 0))
    #expect(theme.style(.match, on: .text).attributes == [.bold, .underline])
    #expect(theme.style(.statusOverdue, on: .popup) == dark.style(.statusOverdue, on: .popup))
  }

  @Test("A role takes from the inherited one what it does not give itself")
  func roleByRole() throws {
    let own = file(
      "dusk",
      inherits: "dark",
      """
      [roles]
      selection = { attributes = ["italic"] }
      status.overdue = { sign = "※" }
      [borders]
      style = "rounded"
      """
    )
    let theme = try ThemeLibrary.load(named: "dusk", userFiles: [own])
    let style = theme.resolved(for: .trueColor).style(.text, on: .selection)
    #expect(style.background == .rgb(0x22, 0x31, 0x3a))
    #expect(style.attributes == [.italic])
    #expect(theme.sign(for: .statusOverdue, ascii: false) == "※")
    #expect(theme.sign(for: .statusOverdue, ascii: true) == "!")
    #expect(theme.borders == .rounded)
    #expect(theme.variant == .dark)
    #expect(theme.titles == ThemeTitles(zh: "自己的", en: "Mine"))
  }

  @Test("A person's own `dark` may inherit from the shipped one, and `light` stays as shipped")
  func shadowing() throws {
    let own = file("dark", inherits: "dark", "[palette]\naccent = \"#ff8800\"")
    let dark = try ThemeLibrary.load(named: "dark", userFiles: [own])
    let color = dark.resolved(for: .trueColor).style(.accent, on: .text).foreground
    #expect(color == .rgb(0xff, 0x88, 0))
    let plain = file("dark", inherits: "dark", "[borders]\nstyle = \"ascii\"")
    let light = try ThemeLibrary.load(named: "light")
    #expect(try ThemeLibrary.load(named: "light", userFiles: [plain]) == light)
  }

  @Test("Inheritance goes over several files")
  func chain() throws {
    let files = [
      file("one", inherits: "two", "[palette]\nlate = \"#010101\""),
      file("two", inherits: "light", "[palette]\nlate = \"#020202\"\nsoon = \"#030303\""),
    ]
    let theme = try ThemeLibrary.load(named: "one", userFiles: files)
    let colors = theme.resolved(for: .trueColor)
    #expect(colors.style(.statusOverdue, on: .text).foreground == .rgb(1, 1, 1))
    #expect(colors.style(.statusSoon, on: .text).foreground == .rgb(3, 3, 3))
    #expect(theme.variant == .light)
  }

  @Test("Themes that inherit in a circle are refused with the circle")
  func circle() {
    let files = [file("one", inherits: "two"), file("two", inherits: "one")]
    let error = ThemeError(file: "two", line: 4, kind: .inheritanceCycle(["one", "two", "one"]))
    #expect(throws: error) { try ThemeLibrary.load(named: "one", userFiles: files) }
  }

  @Test("A theme nobody has is refused with the nearest name")
  func unknown() {
    let error = ThemeError(
      file: "drak",
      line: nil,
      kind: .unknownTheme("drak", suggestion: "dark")
    )
    #expect(throws: error) { try ThemeLibrary.load(named: "drak") }
    let parent = ThemeError(
      file: "mine",
      line: 4,
      kind: .unknownTheme("ligth", suggestion: "light")
    )
    #expect(throws: parent) {
      try ThemeLibrary.load(named: "mine", userFiles: [file("mine", inherits: "ligth")])
    }
  }

  @Test("An error in an inherited file is told with that file's name and line")
  func inheritedError() {
    let files = [
      file("one", inherits: "two"), file("two", inherits: "dark", "[palette]\nred = \"#12\""),
    ]
    let error = ThemeError(file: "two", line: 6, kind: .badHexColor("#12"))
    #expect(throws: error) { try ThemeLibrary.load(named: "one", userFiles: files) }
  }

  @Test("A check finds every error, not only the first, in the order of lines")
  func allErrors() {
    let source = Self.head("x", inherits: "dark") + "[roles]\nfame = {}\n[palettes]\n"
    #expect(
      ThemeLibrary.check(Self.bytes(source), name: "x") == [
        .error(.init(file: "x", line: 6, kind: .unknownRole("fame", suggestion: "frame"))),
        .error(.init(file: "x", line: 7, kind: .unknownSection("palettes", suggestion: "palette"))),
      ]
    )
  }

  @Test("A check finds text that cannot be read on its ground, where colours are known")
  func lowContrast() {
    let source =
      Self.head("x", inherits: "dark")
      + "[palette]\ndim = { rgb = \"#333333\", c256 = 252 }\n[roles]\nfield-label = { fg = \"dim\" }"
    let found = ThemeLibrary.check(Self.bytes(source), name: "x")
    #expect(found.count == ContrastDemand.grounds.count)
    guard case .lowContrast(let first) = found.first else {
      Issue.record("no low contrast found")
      return
    }
    #expect(first.names.text == "field-label" && first.names.ground == "text")
    #expect(first.tier == .trueColor && first.needed == 4.5 && first.ratio < 1.5)
  }
}
