import CommunityModel
import Foundation
import Testing

@Suite("Words for issues")
struct IssueWordsTests {
  private static let sources = URL(filePath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Sources")

  /// Every Swift file of the program, as text.
  private static func texts() throws -> [String] {
    let files = try #require(
      FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)
    )
    return try files.compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }
      .map { try String(contentsOf: $0, encoding: .utf8) }
  }

  private static func check(_ words: String, _ key: String) {
    #expect(words != key && !words.isEmpty, "\(key)")
  }

  @Test("Every refusal in the sources has a sentence that fills in its values")
  func refusals() throws {
    var keys: Set<String> = []
    for text in try Self.texts() {
      for match in text.matches(of: #/\b(?:Refusal|refused)\(\s*"([A-Za-z]+)"/#) {
        keys.insert(String(match.1))
      }
      // The reader of fields names the refusal after what it looks for.
      for match in text.matches(of: #/\bfound\([^"]*"([A-Za-z]+)", field/#) {
        keys.insert(String(match.1))
      }
    }
    #expect(keys.count > 30)
    for key in keys.sorted() {
      for language in Language.allCases {
        Self.check(Words(language).sentence("refusal.\(key)"), "refusal.\(key)")
      }
    }
  }

  @Test("No sentence of a refusal is left over")
  func leftOver() throws {
    let all = try Self.texts().joined()
    for key in Words.sentenceKeys where key.hasPrefix("refusal.") {
      #expect(all.contains("\"\(key.dropFirst(8))\""), "\(key)")
    }
  }

  @Test("Fields are named in at most four characters or twelve letters", arguments: Field.allCases)
  func fields(field: Field) {
    let chinese = Words(.zh).label(field.label)
    let english = Words(.en).label(field.label)
    Self.check(chinese, field.label)
    Self.check(english, field.label)
    #expect(chinese.count <= 4 && english.count <= 12, "\(field)")
  }

  @Test(
    "Actions have a name and one sentence of help in both languages",
    arguments: IssueVerb.allCases
  )
  func actions(verb: IssueVerb) {
    for language in Language.allCases {
      let words = Words(language)
      Self.check(words.label(verb.label), verb.label)
      Self.check(words.sentence("help.\(verb.label)"), "help.\(verb.label)")
    }
  }

  @Test("Reasons and choices have words")
  func choices() {
    var keys: Set<String> = ["ki.urban", "ki.rural"]
    for rule in IssueAction.all.flatMap(\.fields) {
      if case .choice(let group, let values) = rule.kind {
        keys.formUnion(values.map { "\(group).\($0)" })
      }
    }
    keys.formUnion(DoneBy.allCases.map { "db.\($0.rawValue)" })
    keys.formUnion(RevisitOutcome.allCases.map { "rv.\($0.rawValue)" })
    keys.formUnion(Finding.allCases.map { "fd.\($0.rawValue)" })
    keys.formUnion(IssueStatus.allCases.map(\.label))
    for key in keys {
      for language in Language.allCases { Self.check(Words(language).label(key), key) }
    }
  }

  @Test("A refusal's sentence names exactly the values that it is given")
  func values() throws {
    let given: [String: Set<String>] = [
      "status": ["status", "action"], "conflict": ["seen", "now"], "unknown": ["id"],
      "needed": ["field"], "field": ["field"], "form": ["field"], "choice": ["field", "value"],
      "category": ["value"], "community": ["value"], "long": ["field", "max"], "number": ["field"],
      "code": ["code"], "codeTaken": ["code"], "future": ["at"], "order": ["at"],
      "fixCategory": ["category"], "mergeEnded": ["id", "status"], "sameHandler": ["handler"],
      "sameCategory": ["category"], "returns": ["max"], "extensions": ["max"],
      "extendLate": ["due"], "extendEarlier": ["due"], "reviewOn": ["max"],
      "ownCheck": ["handler"], "ownRevisit": ["handler"], "date": ["value"], "id": ["value"],
      "instant": ["value"], "flag": ["field"], "type": ["field"], "year": ["field"],
      "notByHand": ["change"], "otherNumber": ["id", "next"], "otherSite": ["id", "site"],
      "tooLarge": ["max"], "rowWidth": ["expected", "found"], "rowTwice": ["line"],
      "momentForm": ["field", "value"], "momentReal": ["field", "value"], "answerAhead": ["at"],
      "lostDigits": ["value"], "filterKey": ["key", "keys"], "olderList": ["at"],
      "ownColumn": ["field"], "alreadyIn": ["number", "id"],
      "filterValue": ["key", "value", "possible"],
    ]
    for key in Words.sentenceKeys where key.hasPrefix("refusal.") {
      for language in Language.allCases {
        let sentence = Words(language).sentence(key)
        let names = Set(sentence.matches(of: #/\{([a-z]+)\}/#).map { String($0.1) })
        #expect(names == given[String(key.dropFirst(8))] ?? [], "\(key)")
      }
    }
  }
}
