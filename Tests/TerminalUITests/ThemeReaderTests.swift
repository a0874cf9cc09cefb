import Testing
import Themes

@testable import TerminalUI

/// A broken theme file and what is said of it.
struct ThemeMistake: Sendable, CustomTestStringConvertible {
  let text: String
  let line: Int?
  let key: String
  let suggestion: String?

  init(_ text: String, line: Int?, _ key: String, suggestion: String? = nil) {
    self.text = text
    self.line = line
    self.key = key
    self.suggestion = suggestion
  }

  var testDescription: String { text.replacing("\n", with: " ⏎ ") }
}

struct ThemeReaderTests {
  /// A good head of four lines: what follows it begins on line 5.
  private static let head = """
    [meta]
    name = "x"
    titles = { zh = "某", en = "Some" }
    inherits = "dark"

    """

  private func errors(_ text: String) -> [ThemeError] {
    ThemeReader(Array(text.utf8), name: "x").errors
  }

  private func firstError(_ text: String) -> ThemeError? {
    do throws(ThemeError) {
      _ = try ThemeLibrary.parse(Array(text.utf8), name: "x")
      return nil
    } catch {
      return error
    }
  }

  static let mistakes: [ThemeMistake] = [
    .init("[pallete]", line: 5, "theme.unknownSection", suggestion: "palette"),
    .init("[something]", line: 5, "theme.unknownSection"),
    .init("[borders]\nstlye = \"plain\"", line: 6, "theme.unknownKey", suggestion: "style"),
    .init("[borders]\nstyle = \"round\"", line: 6, "theme.unknownWord", suggestion: "rounded"),
    .init("[borders]\nstyle = 1", line: 6, "theme.wrongType"),
    .init("[roles]\nfame = {}", line: 6, "theme.unknownRole", suggestion: "frame"),
    .init("[roles]\nframeFocused = {}", line: 6, "theme.unknownRole", suggestion: "frame-focused"),
    .init("[roles]\nframe_focused = {}", line: 6, "theme.unknownRole", suggestion: "frame-focused"),
    .init(
      "[roles]\n\n# late\nstatus.overdeu = {}",
      line: 8,
      "theme.unknownRole",
      suggestion: "status.overdue"
    ),
    .init(
      "[roles.status]\noverdeu = {}",
      line: 6,
      "theme.unknownRole",
      suggestion: "status.overdue"
    ),
    .init(
      "[roles.status.soom]\nsign = \"!\"",
      line: 5,
      "theme.unknownRole",
      suggestion: "status.soon"
    ),
    .init("[roles]\nchart1 = { fg = \"good\" }", line: 6, "theme.unknownRole"),
    .init("[roles]\ntext = { fgg = \"ink\" }", line: 6, "theme.unknownKey", suggestion: "fg"),
    .init("[roles]\ntext = { sign = \"!\" }", line: 6, "theme.unknownKey"),
    .init("[roles]\ntext = \"ink\"", line: 6, "theme.wrongType"),
    .init("[roles]\ntext = { fg = \"inc\" }", line: 6, "theme.unknownColor", suggestion: "ink"),
    .init("[roles]\ntext = { fg = \"#ffffff\" }", line: 6, "theme.unknownColor"),
    .init(
      "[roles]\ntext.bg = \"standrad\"",
      line: 6,
      "theme.unknownColor",
      suggestion: "standard"
    ),
    .init(
      "[roles]\ntitle = { attributes = [\n  \"bold\",\n  \"undreline\",\n] }",
      line: 6,
      "theme.unknownWord",
      suggestion: "underline"
    ),
    .init("[roles]\ntitle = { mono = \"bold\" }", line: 6, "theme.wrongType"),
    .init("[roles]\nstatus.done = { sign = \"好了\" }", line: 6, "theme.badSign"),
    .init("[roles]\nstatus.done = { sign = \"\" }", line: 6, "theme.badSign"),
    .init("[roles]\nstatus.done = { sign = \"\\u001b\" }", line: 6, "theme.badSign"),
    .init("[roles]\nstatus.done = { sign = \"\\u202e\" }", line: 6, "theme.badSign"),
    .init("[roles]\nstatus.done = { ascii = \"✓\" }", line: 6, "theme.badSign"),
    .init("[palette]\nred = \"#ff000\"", line: 6, "theme.badHexColor"),
    .init("[palette]\nred = \"#+f0000\"", line: 6, "theme.badHexColor"),
    .init("[palette]\nred = \"red\"", line: 6, "theme.badHexColor"),
    .init("[palette]\nred = { c256 = 1 }", line: 6, "theme.missingKey"),
    .init("[palette]\nred = { rgb = \"#ff0000\", c256 = 256 }", line: 6, "theme.badColorNumber"),
    .init("[palette]\nred = { rgb = \"#ff0000\", c256 = -1 }", line: 6, "theme.badColorNumber"),
    .init("[palette]\nred = { rgb = \"#ff0000\", c256 = \"1\" }", line: 6, "theme.wrongType"),
    .init(
      "[palette]\nred = { rgb = \"#ff0000\", c16 = \"bright-rde\" }",
      line: 6,
      "theme.unknownWord",
      suggestion: "bright-red"
    ),
    .init(
      "[palette]\nred = { rbg = \"#ff0000\" }",
      line: 6,
      "theme.unknownKey",
      suggestion: "rgb"
    ),
    .init("[palette]\nstandard = \"#ffffff\"", line: 6, "theme.reservedColor"),
    .init("[palette]\nred = 3", line: 6, "theme.wrongType"),
    .init("[charts]\nbars = [\"good\"]", line: 6, "theme.wrongCount"),
    .init("[charts]\nempty = \"hallow\"", line: 6, "theme.unknownColor", suggestion: "hollow"),
    .init("[roles]\ntext = { fg = \"ink\"", line: 6, "theme.syntax"),
    .init("[roles]\ntext = {}\ntext = {}", line: 7, "theme.syntax"),
    // On these the parser of TOMLKit aborts the program.
    .init("[\n", line: 5, "theme.unexpected"),
    .init("[[[roles]]]", line: 5, "theme.unexpected"),
    .init("[charts]\nbars = [}", line: 6, "theme.unexpected"),
    .init("[charts]\nbars = 2026-01-01T-Z", line: 6, "theme.unexpected"),
    .init("[charts]\nbars = [\"\"\"b\"\"\"\", [}", line: 6, "theme.unexpected"),
  ]

  @Test("A mistake is told with its line and what was probably meant", arguments: mistakes)
  func mistake(_ mistake: ThemeMistake) throws {
    let error = try #require(firstError(Self.head + mistake.text))
    #expect(error.file == "x")
    #expect(error.kind.messageKey == mistake.key)
    #expect(error.line == mistake.line)
    #expect(error.kind.suggestion == mistake.suggestion)
  }

  @Test("The head of a file must say who the theme is")
  func head() {
    #expect(
      errors("[meta]\nname = \"y\"\ntitles = { zh = \"某\", en = \"Some\" }") == [
        ThemeError(file: "x", line: 2, kind: .nameMismatch(found: "y", expected: "x"))
      ]
    )
    #expect(
      errors("\n[meta]\nvariant = \"dusk\"").map(\.kind.messageKey).sorted() == [
        "theme.missingKey", "theme.missingKey", "theme.unknownWord",
      ]
    )
  }

  @Test("A theme that inherits nothing must give every role")
  func missingRoles() throws {
    let text = """
      [meta]
      name = "x"
      titles = { zh = "某" }
      [roles]
      text = { fg = "standard" }
      status.done = { sign = "✓" }
      """
    let found = ThemeLibrary.check(Array(text.utf8), name: "x")
    guard case .error(let first) = found.first, case .missingRoles(let names) = first.kind else {
      Issue.record("no role is missed")
      return
    }
    #expect(names.count == Role.allCases.count - 6 - 2)
    #expect(names.contains("selection-resting") && names.contains("status.on-time"))
    let keys = found.dropFirst().map { problem in
      guard case .error(let error) = problem else { return "" }
      return error.kind.arguments.joined()
    }
    #expect(
      keys == ["bars", "empty", "text.bg", "status.done.ascii", "variant", "style", "titles.en"]
    )
  }

  @Test("Bytes that are no text are refused before they are read")
  func noText() {
    #expect(ThemeReader([0xff, 0xfe], name: "x").errors.map(\.kind) == [.notText])
    #expect(ThemeReader(Array("a = 1\0".utf8), name: "x").errors.map(\.kind) == [.notText])
    let long = [UInt8](repeating: UInt8(ascii: "\n"), count: ThemeReader.byteCountMax + 1)
    let limit = ThemeFault.tooLarge(limit: ThemeReader.byteCountMax)
    #expect(ThemeReader(long, name: "x").errors.map(\.kind) == [limit])
    #expect(ThemeReader(long.dropLast(), name: "x").errors.isEmpty)
  }

  @Test("Nesting as deep as a file allows is an error like another")
  func deepNesting() {
    let half = ThemeReader.byteCountMax / 2
    let dotted = String(repeating: "a.", count: half - 4) + "a = 1"
    #expect(errors(dotted).map(\.kind.messageKey) == ["theme.unknownSection"])
    let brackets = "a = " + String(repeating: "[", count: half)
    #expect(errors(brackets).map(\.kind.messageKey) == ["theme.syntax"])
  }

  @Test("No shortened or altered file traps", arguments: ShippedThemes.all.map(\.name))
  func damage(name: String) throws {
    let source = try #require(ShippedThemes.all.first { $0.name == name }?.source)
    let marks = Array("[]{}=.\"'#,\n\\:-".utf8)
    for place in stride(from: 0, to: source.count, by: 7) {
      var altered = source
      altered[place] = marks[place % marks.count]
      _ = ThemeReader(altered, name: name)
      _ = ThemeReader(Array(source[..<place]), name: name)
    }
  }
}
