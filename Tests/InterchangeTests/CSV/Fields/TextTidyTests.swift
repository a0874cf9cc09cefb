import Foundation
import Interchange
import Testing

@Suite struct TextTidyTests {
  @Test(
    "A title is one line with single spaces",
    arguments: [
      ("路灯坏了", "路灯坏了"),
      ("  路灯\t\t坏了 \r\n", "路灯 坏了"),
      ("\u{3000}路\u{A0}\u{200B}灯\u{2003}", "路 灯"),
      ("路\u{1B}[31m灯\u{0}\u{7F}\u{9B}", "路[31m灯"),
      ("路\u{202E}灯\u{2066}坏\u{200F}了\u{FEFF}\u{61C}", "路灯坏了"),
      ("一\r二\u{2028}三\u{85}四", "一 二 三 四"),
      ("é 你 👨‍👩‍👧 𠮷", "é 你 👨‍👩‍👧 𠮷"),
      ("", ""), (" \n ", ""),
    ]
  )
  func title(text: String, expected: String) {
    #expect(TextTidy.title(text) == expected)
  }

  @Test(
    "A body keeps its paragraphs and nothing around them",
    arguments: [
      ("\n\n\t\t  您好：\r\n\t\u{3000}\u{3000}路灯坏了。 \r\n\r\n\r\n\r\n谢谢\n\n", "您好：\n路灯坏了。\n\n谢谢"),
      ("一\r二\r\r三", "一\n二\n\n三"),
      ("一 \u{A0}\n \t \n 二", "一\n\n二"),
      ("甲\t乙 \t丙  丁", "甲 乙 丙  丁"),
      ("甲\u{A0}乙\u{3000}丙", "甲\u{A0}乙\u{3000}丙"),
      ("甲\u{202E}乙\u{1B}\u{8}丙\u{200B}丁", "甲乙丙丁"),
      ("甲 \u{202E} \n乙", "甲\n乙"),
      ("", ""), ("\r\n \n", ""),
    ]
  )
  func body(text: String, expected: String) {
    #expect(TextTidy.body(text) == expected)
  }

  @Test("Tidying twice changes nothing more, and every character seen stays")
  func random() {
    var generator = SplitMix(state: 3)
    let alphabet = Array(" \t\r\n\u{A0}\u{3000}\u{200B}\u{1B}\u{202E}\u{85}aé路。𠮷".unicodeScalars)
    for _ in 0..<3000 {
      var scalars = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0...14, using: &generator) {
        scalars.append(alphabet.randomElement(using: &generator) ?? "a")
      }
      let text = String(scalars)
      let seen = text.filter { "aé路。𠮷".contains($0) }
      for tidied in [TextTidy.title(text), TextTidy.body(text)] {
        #expect(tidied.filter { "aé路。𠮷".contains($0) } == seen)
      }
      #expect(TextTidy.title(TextTidy.title(text)) == TextTidy.title(text))
      #expect(TextTidy.body(TextTidy.body(text)) == TextTidy.body(text))
    }
  }

  @Test(
    "No line of the real messages begins or ends with space, none is doubly blank",
    .enabled(if: RealFile.areHere, Comment(rawValue: RealFile.absence))
  )
  func realFile() throws {
    var reader = CSVReader(try RealFile.messages.bytes())
    while let row = try reader.next() {
      for field in row.fields {
        let lines = TextTidy.body(field).components(separatedBy: "\n")
        #expect(lines.allSatisfy { $0 == $0.trimmingCharacters(in: .whitespaces) })
        #expect(
          lines.count == 1 || !zip(lines, lines.dropFirst()).contains { $0.isEmpty && $1.isEmpty }
        )
      }
    }
  }
}
