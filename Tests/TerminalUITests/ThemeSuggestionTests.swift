import Testing

@testable import TerminalUI

struct ThemeSuggestionTests {
  private static let words = ["frame", "frame-focused", "title", "text", "match"]

  @Test(
    "The nearest word is suggested, and none when nothing is near",
    arguments: [
      ("frme", "frame"), ("fraem", "frame"), ("framee", "frame"), ("frameFocused", "frame-focused"),
      ("tilte", "title"), ("tezt", "text"), ("", nil), ("popup", nil), ("标题", nil),
      (String(repeating: "frame", count: 9), nil),
    ] as [(String, String?)]
  )
  func nearest(word: String, suggestion: String?) {
    #expect(Suggestion.nearest(to: word, among: Self.words) == suggestion)
  }
}
