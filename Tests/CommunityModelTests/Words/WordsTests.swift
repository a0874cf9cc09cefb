import CommunityModel
import Foundation
import Testing

@Suite("Words")
struct WordsTests {
  @Test("labels have both languages, four characters and twelve letters")
  func labels() {
    #expect(Words.labelKeys.count >= 273)
    for key in Words.labelKeys {
      let zh = Words(.zh).label(key)
      let en = Words(.en).label(key)
      #expect(zh != key && !zh.isEmpty, "\(key)")
      #expect(en != key && !en.isEmpty && en.count <= 12, "\(key): \(en)")
    }
    #expect(Words(.zh).label("st.reported") == "待受理")
    #expect(Words(.en).label(Label("un", "workDays")) == "Workdays")
    #expect(Words(.zh).label(for: Urgency.urgent, in: "ur") == "紧急")
  }

  @Test("a key without words is shown as it is")
  func missing() {
    #expect(Words(.zh).label("st.nothing") == "st.nothing")
    #expect(Words(.zh).label("") == "")
    #expect(Words(.en).sentence("deadline.nothing", ["a": "b"]) == "deadline.nothing")
    #expect(Words(.en).label("st") == "st")
  }

  @Test("sentences are filled in once, and a name without a value stays")
  func sentences() {
    let words = Words(.en)
    #expect(words.sentence("deadline.due", ["time": "{time}"]) == "Due {time}")
    #expect(words.sentence("deadline.due") == "Due {time}")
    #expect(words.sentence("deadline.due", ["other": "x"]) == "Due {time}")
    #expect(Words(.zh).sentence("limit.days", ["amount": "3"]) == "3 自然日")
  }

  @Test("one thing is told in the singular, everything else in the plural")
  func plurals() {
    let words = Words(.en)
    #expect(words.sentence("limit.workDays", ["amount": "1"]) == "1 workday")
    #expect(words.sentence("limit.workDays", ["amount": "5"]) == "5 workdays")
    #expect(words.sentence("limit.workDays") == "{amount} {amount|workday|workdays}")
  }

  @Test("both languages of a sentence ask for the same values, and no key comes twice")
  func tables() {
    for keys in [Words.labelKeys, Words.sentenceKeys] { #expect(Set(keys).count == keys.count) }
    for key in Words.sentenceKeys {
      let names = Language.allCases.map { placeholders(in: Words($0).sentence(key)) }
      #expect(names[0] == names[1], "\(key)")
      #expect(Words(.en).sentence(key) != key, "\(key)")
    }
  }

  @Test("every label and sentence that the sources name is in its table")
  func keysInSources() throws {
    let sources = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../Sources").standardizedFileURL
    let files = try #require(
      FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)
    )
    let label = /(?:label\(|Label\()"([a-z]{2}\.[A-Za-z0-9]+)"/
    let sentence = /sentence\(\s*"([A-Za-z0-9.]+)"/
    var count = 0
    for case let file as URL in files where file.pathExtension == "swift" {
      let text = try String(contentsOf: file, encoding: .utf8)
      for match in text.matches(of: label) {
        #expect(Words.hasLabel(String(match.1)), "\(file.lastPathComponent): \(match.1)")
        count += 1
      }
      for match in text.matches(of: sentence) {
        #expect(Words.hasSentence(String(match.1)), "\(file.lastPathComponent): \(match.1)")
        count += 1
      }
    }
    #expect(count > 15)
  }

  private func placeholders(in text: String) -> Set<String> {
    Set(text.matches(of: /\{([A-Za-z]+)(\|[^}]*)?\}/).map { String($0.1) })
  }
}
