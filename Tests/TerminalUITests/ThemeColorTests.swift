import Testing

@testable import TerminalUI

struct ThemeColorTests {
  private func color(_ hex: String) throws -> ThemeColor {
    ThemeColor(try #require(RGB(hex: hex)), indexed: nil, sixteen: nil)
  }

  @Test(
    "A bare colour falls back to the nearest there is",
    arguments: [
      ("#000000", 16, 0), ("#ffffff", 231, 15), ("#ff0000", 196, 9), ("#5fd7af", 79, 6),
      ("#121212", 233, 0), ("#808080", 244, 8), ("#0000ee", 21, 4),
    ] as [(String, UInt8, UInt8)]
  )
  func fallback(hex: String, indexed: UInt8, sixteen: UInt8) throws {
    #expect(try color(hex).resolved(for: .indexed256) == .indexed(indexed))
    #expect(try color(hex).resolved(for: .sixteen) == .indexed(sixteen))
  }

  @Test("With eight colours hues lose their brightness and greys are the terminal's own")
  func eight() {
    let expected: [String: TerminalColor] = [
      "red": .indexed(1), "bright-red": .indexed(1), "bright-cyan": .indexed(6),
      "black": .standard, "bright-black": .standard, "white": .standard,
      "bright-white": .standard, "standard": .standard,
    ]
    for (name, color) in expected {
      #expect(SixteenColor(name: name)?.onEight == color)
    }
  }

  @Test("The contrast of black and white is 21, of a colour with itself 1")
  func contrast() throws {
    let black = try #require(RGB(hex: "#000000"))
    let white = try #require(RGB(hex: "#FFFFFF"))
    let grey = try #require(RGB(hex: "#767676"))
    #expect(abs(black.contrast(with: white) - 21) < 0.001)
    #expect(white.contrast(with: white) == 1)
    #expect(abs(grey.contrast(with: white) - 4.54) < 0.01)
  }

  @Test(
    "Only # and six hexadecimal digits are a colour",
    arguments: ["", "#", "#12345", "#1234567", "123456", "#12345g", "#-12345", "#１２３４５６"]
  )
  func badHex(text: String) {
    #expect(RGB(hex: text) == nil)
  }
}
