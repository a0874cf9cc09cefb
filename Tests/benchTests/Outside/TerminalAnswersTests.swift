import Testing

@testable import bench

struct TerminalAnswersTests {
  /// Output and answers, ESC as `E`.
  static let questions = [
    ("hello", ""),
    ("E[c", "E[?62;22c"),
    ("E[>c", "E[>1;10;0c"),
    ("E[5n", "E[0n"),
    ("E[?2026$p", "E[?2026;0$y"),
    ("E[2;1HE[0m─E[6n", "E[2;2R"),
    ("E[H语言E[6n", "E[1;3R"),
    ("ab\r\ncE[6n", "E[2;2R"),
    ("E[;7HE[6n", "E[1;7R"),
    ("E]11;?E\\", "E]11;rgb:0000/0000/0000E\\"),
    ("E]0;titleE\\E[5n", "E[0n"),
    ("E(BE[1;31mE[6n", "E[1;1R"),
    ("E[?1049h", ""),
  ]

  private func bytes(_ text: String) -> [UInt8] {
    Array(text.utf8).map { $0 == UInt8(ascii: "E") ? 0x1B : $0 }
  }

  @Test("Each question is answered as a terminal does", arguments: questions)
  func answers(output: String, answer: String) {
    var answers = TerminalAnswers()
    #expect(answers.answer(bytes(output)) == bytes(answer))
  }

  @Test("A question cut at any byte is answered alike", arguments: questions)
  func cutAnywhere(output: String, answer: String) {
    let whole = bytes(output)
    for cut in whole.indices {
      var answers = TerminalAnswers()
      let replies = answers.answer(whole[..<cut]) + answers.answer(whole[cut...])
      #expect(replies == bytes(answer))
    }
  }
}
