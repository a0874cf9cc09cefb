import TerminalUI
import Testing

@testable import CursesTerminal

@Suite("Questions to the terminal")
struct QuestionsTests {
  private func asked(width: Bool = true, updateMode: Bool = true) -> Questions {
    var questions = Questions()
    _ = questions.ask(width: width, updateMode: updateMode, now: 1000)
    return questions
  }

  @Test("both are asked on the second row, the cursor staying where it was")
  func bytes() {
    var questions = Questions()
    let bytes = questions.ask(width: true, updateMode: true, now: 0)
    #expect(
      String(decoding: bytes, as: UTF8.self)
        == "\u{1B}7\u{1B}[2;1H\u{1B}[0m─\u{1B}[6n\u{1B}[?2026$p\u{1B}8"
    )
  }

  @Test("the cursor's column tells the width", arguments: [1, 2])
  func width(columns: Int) {
    var questions = asked()
    let isOurs = questions.take(.cursor(Point(x: columns, y: 1)))
    #expect(isOurs)
    #expect(questions.ambiguousColumns == columns)
  }

  @Test(
    "an answer that was not asked for is somebody else's",
    arguments: [
      TerminalReply.cursor(Point(x: 2, y: 5)), .mode(1004, 1), .deviceAttributes([62]),
    ]
  )
  func foreign(reply: TerminalReply) {
    var questions = asked()
    let isOurs = questions.take(reply)
    #expect(!isOurs)
  }

  @Test("what was left out of the question is not awaited")
  func notAsked() {
    var questions = asked(width: false, updateMode: false)
    let replies: [TerminalReply] = [.cursor(Point(x: 2, y: 1)), .mode(2026, 2)]
    #expect(replies.filter { questions.take($0) }.isEmpty)
    #expect(questions.patience(now: 1000) == 0)
  }

  @Test(
    "synchronised output is used only when it can be switched",
    arguments: [(0, false), (1, true), (2, true), (3, false), (4, false)]
  )
  func updateMode(state: Int, expected: Bool) {
    var questions = asked()
    let isOurs = questions.take(.mode(2026, state))
    #expect(isOurs)
    #expect(questions.hasSynchronizedUpdate == expected)
  }

  @Test("leaving waits 200 ms from the question at most, and not at all once all is answered")
  func patience() {
    var questions = asked()
    #expect(questions.patience(now: 1050) == 150)
    #expect(questions.patience(now: 1300) == 0)
    _ = questions.take(.cursor(Point(x: 1, y: 1)))
    #expect(questions.patience(now: 1050) == 150)
    _ = questions.take(.mode(2026, 0))
    #expect(questions.patience(now: 1050) == 0)
  }
}
