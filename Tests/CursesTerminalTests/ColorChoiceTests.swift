import TerminalUI
import Testing

@testable import CursesTerminal

@Suite("Choice of colours")
struct ColorChoiceTests {
  struct Example: CustomTestStringConvertible {
    var term = "xterm-256color"
    var colors = 256
    var environment: [String: String] = [:]
    var option: ColorTier?
    var isRefused = false
    let tier: ColorTier

    var testDescription: String { "\(term) \(colors) \(environment) gives \(tier)" }
  }

  @Test(
    "the tier follows from terminfo, COLORTERM, NO_COLOR and the option",
    arguments: [
      Example(tier: .indexed256),
      Example(environment: ["COLORTERM": "truecolor"], tier: .trueColor),
      Example(environment: ["COLORTERM": "24bit"], tier: .trueColor),
      Example(environment: ["COLORTERM": "yes"], tier: .indexed256),
      Example(term: "xterm-direct", colors: 0x100_0000, tier: .trueColor),
      Example(term: "xterm-16color", colors: 16, tier: .sixteen),
      Example(term: "linux", colors: 8, tier: .eight),
      Example(term: "vt100", colors: -1, tier: .mono),
      Example(term: "vt100", colors: -1, environment: ["COLORTERM": "truecolor"], tier: .mono),
      Example(term: "screen", colors: 8, environment: ["COLORTERM": "truecolor"], tier: .eight),
      Example(
        term: "screen",
        colors: 8,
        environment: ["COLORTERM": "truecolor", "TMUX": "/tmp/t"],
        tier: .trueColor
      ),
      Example(environment: ["NO_COLOR": "1", "COLORTERM": "truecolor"], tier: .mono),
      Example(environment: ["NO_COLOR": ""], tier: .indexed256),
      Example(environment: ["NO_COLOR": "1"], option: .eight, tier: .eight),
      Example(option: .trueColor, isRefused: true, tier: .mono),
    ]
  )
  func tier(_ example: Example) {
    let choice = ColorChoice(
      option: example.option,
      isRefused: example.isRefused,
      term: example.term,
      colors: example.colors,
      environment: example.environment
    )
    #expect(choice.tier == example.tier)
  }
}
