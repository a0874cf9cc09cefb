import Testing

@testable import TerminalUI

@Suite("Display width")
struct DisplayWidthTests {
  @Test(
    "Characters take the columns a terminal gives them",
    arguments: [
      ("", 0), ("a", 1), ("桔园社区", 8), ("3栋2单元", 8), ("，。", 4), ("ｱ", 1), ("Ａ", 2),
      ("한국", 4), ("か\u{3099}", 2), ("e\u{301}", 1), ("\u{301}", 0), ("…—·", 3), ("●◐○", 3),
      ("─│╭", 3), ("█▍", 2), ("№", 1), ("\u{20000}", 2), ("\u{31350}", 2), ("\u{2EBF0}", 2),
      ("😀", 2), ("❤", 1), ("❤️", 2), ("1️⃣", 2), ("👨‍👩‍👧", 2), ("👍🏽", 2), ("🇨🇳", 2),
      ("🏴󠁧󠁢󠁥󠁮󠁧󠁿", 2), ("क्ष", 2), ("กำ", 2), ("①", 1), ("㉈", 2), ("\u{AD}", 0), ("\u{200B}", 0),
      ("\t", 1), ("\r\n", 1), ("\u{1B}", 1), ("\u{9B}", 1), ("\u{202E}", 1), ("\u{E000}", 1),
    ]
  )
  func widthOfText(text: String, columns: Int) {
    #expect(displayWidth(text) == columns)
  }

  @Test(
    "On terminals that make ambiguous characters wide they count two",
    arguments: [("…", 2), ("“楼道”", 8), ("●◐○", 6), ("─", 2), ("α", 2), ("a·b", 4), ("中a", 3)]
  )
  func ambiguousWidth(text: String, columns: Int) {
    #expect(displayWidth(text, rule: WidthRule(ambiguous: .two)) == columns)
  }

  @Test("The width of a text is the sum of the widths of its characters")
  func sumOfCharacters() {
    let text = "3栋🇨🇳2单元 e\u{301}\u{200B}“路灯”👨‍👩‍👧…क्ष\r\n\u{202E}"
    for rule in [WidthRule.standard, WidthRule(ambiguous: .two)] {
      #expect(
        text.map { displayWidth($0, rule: rule) }.reduce(0, +) == displayWidth(text, rule: rule)
      )
    }
  }

  @Test("The fast path agrees with the tables, for every character it takes")
  func fastPathAgrees() {
    for rule in [WidthRule.standard, WidthRule(ambiguous: .two)] {
      for value in UInt32(0)...0xFFFF {
        let simple = ScalarKind.simpleWidth(value, narrowSigns: rule.ambiguous == .one)
        guard simple > 0, let scalar = Unicode.Scalar(value) else { continue }
        switch ScalarKind(scalar, rule) {
        case .glyph(let width): #expect(width == simple, "U+\(String(value, radix: 16))")
        // A few code points in these blocks are unassigned or too young.
        case .unknown(let width): #expect(width == simple, "U+\(String(value, radix: 16))")
        default: Issue.record("U+\(String(value, radix: 16)) is no letter")
        }
      }
    }
  }

  @Test("A fast character never joins the fast character after it")
  func fastPathBoundaries() {
    let samples: [UInt32] = [
      0x20, 0x41, 0x7E, 0x2010, 0x2027, 0x2500, 0x259F, 0x25B2, 0x25CF, 0x3001, 0x3029, 0x3041,
      0x3096, 0x30A1, 0x30FE, 0x3400, 0x4E00, 0x9FFF, 0xFF01, 0xFF60,
    ]
    for first in samples.compactMap(Unicode.Scalar.init) {
      for second in samples.compactMap(Unicode.Scalar.init) {
        #expect("\(Character(first))\(Character(second))".count == 2)
      }
    }
  }

  @Test("The tables are sorted runs of disjoint ranges", arguments: 0..<3)
  func tablesAreSorted(index: Int) {
    let table = [WidthTable.zero, WidthTable.wide, WidthTable.ambiguous][index]
    #expect(table.count.isMultiple(of: 2))
    for pair in stride(from: 0, to: table.count, by: 2) {
      #expect(table[pair] <= table[pair + 1])
      #expect(pair == 0 || table[pair - 1] < table[pair])
    }
  }
}
