import CommunityModel
import TerminalUI
import Testing

@testable import dizao

struct ThemeReportTests {
  static let faults: [ThemeFault] = [
    .notText, .tooLarge(limit: 9), .syntax("x"), .unexpected("x"),
    .unknownSection("x", suggestion: nil), .unknownKey("x", suggestion: nil),
    .unknownRole("x", suggestion: nil), .unknownColor("x", suggestion: nil),
    .unknownWord("x", key: "k", suggestion: nil), .badHexColor("x"), .badColorNumber(300),
    .reservedColor("x"), .badSign("x", key: "k"), .wrongCount(key: "k", expected: 6, found: 5),
    .missingKey("k"), .missingRoles(["a", "b"]), .nameMismatch(found: "a", expected: "b"),
    .unknownTheme("x", suggestion: nil), .inheritanceCycle(["a", "b"]),
  ]

  @Test("every fault has a sentence that says its evidence", arguments: faults)
  func faultsHaveSentences(fault: ThemeFault) {
    for language in Language.allCases {
      let report = ThemeReport(words: Words(language))
      let sentence = report.sentence(ThemeError(file: "f", line: 1, kind: fault))
      #expect(sentence != fault.messageKey)
      #expect(!sentence.contains("{"), "\(sentence)")
      for argument in fault.arguments { #expect(sentence.contains(argument)) }
    }
  }

  @Test("a fault is told with its place and what may have been meant")
  func suggestionIsTold() {
    let error = ThemeError(
      file: "mine",
      line: 12,
      kind: .unknownRole("tittle", suggestion: "title")
    )
    #expect(
      ThemeReport(words: Words(.zh)).line(error, path: "mine.toml")
        == "mine.toml:12: 没有「tittle」这个角色；是不是「title」？"
    )
  }
}
