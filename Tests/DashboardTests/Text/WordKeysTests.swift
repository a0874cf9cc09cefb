import CommunityModel
import Foundation
import Testing

@testable import Dashboard

@Suite("Every word the dashboard asks for exists")
struct WordKeysTests {
  /// The text of every source file of the dashboard, by its name.
  private static func sources() throws -> [(name: String, text: String)] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../../Sources/Dashboard").standardizedFileURL
      .resolvingSymlinksInPath()
    let files = try #require(
      FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    )
    return try files.compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }.map {
      ($0.lastPathComponent, try String(contentsOf: $0, encoding: .utf8))
    }
  }

  @Test("Keys in the sources that look like words' keys have words")
  func literals() throws {
    let keys = Set(Words.labelKeys + Words.sentenceKeys)
    let prefixes = Set(keys.map { $0.prefix { $0 != "." } })
    let sources = try WordKeysTests.sources()
    #expect(sources.count > 30)
    var seen = 0
    for (name, text) in sources {
      for match in text.matches(of: /"([a-zA-Z]+)\.([a-zA-Z0-9.]+)"/) {
        guard prefixes.contains(match.1) else { continue }
        seen += 1
        let key = String(match.0.dropFirst().dropLast())
        #expect(keys.contains(key), "\(name) asks for \(key)")
      }
    }
    #expect(seen > 100)
  }

  @Test("What is asked for by sentence() or label() has words")
  func calls() throws {
    for (name, text) in try WordKeysTests.sources() {
      for match in text.matches(of: /sentence\(\s*"([^"\\]+)"/) {
        #expect(Words.hasSentence(String(match.1)), "\(name) asks for the sentence \(match.1)")
      }
      for match in text.matches(of: /label\(\s*"([^"\\]+)"/) {
        let key = String(match.1)
        #expect(Words.hasLabel(key) || Words.hasSentence(key), "\(name) asks for \(key)")
      }
      for match in text.matches(of: /Refusal\(\s*"([^"\\]+)"/) {
        #expect(Words.hasSentence("refusal.\(match.1)"), "\(name) refuses with \(match.1)")
      }
    }
  }

  @Test("Keys made from values have words")
  func madeKeys() {
    var made = QueueSort.allCases.map(\.label) + Pane.allCases.map(\.entry.label)
    made += Clock.allCases.map(\.label.key) + IssueStatus.allCases.map(\.label)
    made += IssueVerb.allCases.map(\.label) + Field.allCases.map(\.label)
    made += IssueFilter.Key.allCases.map(\.help)
    for name in ["demo", "import", "first"] { made += ["welcome.\(name)", "welcome.\(name).hint"] }
    made += Source.allCases.map { "so.\($0.rawValue)" }
    made += Urgency.allCases.map { "ur.\($0.rawValue)" }
    made += DoneBy.allCases.map { "db.\($0.rawValue)" }
    made += Goal.allCases.map { "go.\($0.rawValue)" }
    for key in made { #expect(Words.hasLabel(key) || Words.hasSentence(key), "\(key) is missing") }
  }

  @Test("Every option of every choice on a form has a word")
  func options() {
    let rules = IssueAction.all.flatMap(\.fields) + Community.fields
    for rule in rules {
      let field = FormField(rule)
      guard case .choice(_, let options) = field.input else { continue }
      for option in options {
        for language in Language.allCases {
          let label = field.optionLabel(option, Words(language))
          #expect(!label.contains("."), "\(rule.field): \(label)")
        }
      }
    }
  }
}
