import CommunityModel
import Interchange
import Testing

@Suite("Words of an import")
struct ImportWordsTests {
  private static let place = TextPlace(offset: 7, line: 2)
  private static let everyFailure: [ImportFailure] =
    [
      .empty, .unknownColumn("甲", columns: ["乙"]), .unknownField("甲", fields: ["title"]),
      .mappingUnclear("甲"), .fieldTwice(.text, "甲"), .missingTitle(columns: ["甲"]),
      .unknownCommunity("甲"), .encoding(.damaged(.utf8, place)), .encoding(.cut(.gb18030, place)),
      .encoding(.unknown(utf8: place, gb18030: nil)), .encoding(.converterMissing(.gb18030)),
    ]
    + [.zip, .oldOffice, .pdf, .other].map { .encoding(.binary($0, place)) }
    + [.unterminatedQuote, .nullByte, .fieldTooLong, .tooManyFields, .notUTF8].map {
      .table(CSVProblem(kind: $0, row: 1, place: place))
    }

  /// The names in braces.
  private func names(_ sentence: String) -> Set<String> {
    Set(sentence.matches(of: #/\{([A-Za-z]+)\}/#).map { String($0.1) })
  }

  @Test(
    "Every failure has a sentence that asks for nothing it is not given",
    arguments: everyFailure
  )
  func failures(failure: ImportFailure) {
    for language in Language.allCases {
      let sentence = Words(language).sentence(failure.key)
      #expect(sentence != failure.key, "\(failure.key)")
      #expect(names(sentence).isSubset(of: failure.values.keys), "\(failure.key)")
    }
  }

  @Test("Every warning and everything dropped has a sentence")
  func warnings() throws {
    let warnings = ImportWarning.Kind.allCases.map { "import.warning.\($0.rawValue)" }
    let dropped = SensitiveKind.allCases.map { "import.dropped.\($0.rawValue)" }
    for key in warnings + dropped {
      #expect(Words.hasSentence(key), "\(key)")
      for language in Language.allCases {
        #expect(names(Words(language).sentence(key)).isSubset(of: ["count", "line"]), "\(key)")
      }
    }
    let report = try ImportOffice().run("标题\n灯坏\n")
    #expect(report.warnings.map(\.key).contains("import.warning.noNumber"))
    #expect(report.warnings.first?.values == ["count": .number(1), "line": .number(2)])
  }

  @Test("Every reason for a rejection has a sentence with just its values")
  func refusals() throws {
    let given: [String: Set<String>] = [
      "rowWidth": ["found", "expected"], "rowTwice": ["line"], "momentForm": ["field", "value"],
      "momentReal": ["field", "value"], "answerAhead": ["at"], "lostDigits": ["value"],
      "handledHere": [],
    ]
    for (key, values) in given {
      for language in Language.allCases {
        #expect(names(Words(language).sentence("refusal.\(key)")) == values, "\(key)")
      }
    }
  }

  @Test("A header of thousands of columns does not fill the screen")
  func longHeader() {
    let columns = (0..<4000).map { "列\($0)" + String(repeating: "长", count: 1000) }
    let failure = ImportFailure.missingTitle(columns: columns)
    guard case .text(let text)? = failure.values["columns"] else {
      Testing.Issue.record("no columns")
      return
    }
    #expect(text.count < 800 && text.hasSuffix("…"))
  }
}
