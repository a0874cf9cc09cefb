import Interchange
import Testing

@Suite struct SensitiveTextTests {
  /// The sample numbers are those printed in the standards themselves, and made-up ones.
  @Test(
    "Identity card numbers are taken out, however they are written",
    arguments: [
      ("身份证11010519491231002X，电话", "身份证〔身份证号已略〕，电话"),
      ("11010519491231002x", "〔身份证号已略〕"),
      ("号１１０１０５１９４９１２３１００２Ｘ。", "号〔身份证号已略〕。"),
      ("110105 19491231 002X", "〔身份证号已略〕"),
      ("110105194912310038 13800005678", "〔身份证号已略〕 13800005678"),
      ("11010519491231003813800005678", "〔身份证号已略〕13800005678"),
      ("证110105491231002。", "证〔身份证号已略〕。"),
    ]
  )
  func identityCards(text: String, expected: String) {
    let cleaned = SensitiveText.clean(text)
    #expect(cleaned.text == expected)
    #expect(cleaned.counts == [.identityCard: 1])
  }

  @Test(
    "Bank card numbers are taken out",
    arguments: [
      ("卡号6222020000000000000。", "卡号〔银行卡号已略〕。"),
      ("6228 4800 0000 0007", "〔银行卡号已略〕"),
      ("6222-0200-0000-0000-000 谢谢", "〔银行卡号已略〕 谢谢"),
      ("13800005678 6228480000000007", "13800005678 〔银行卡号已略〕"),
      ("4000000000000002", "〔银行卡号已略〕"),
    ]
  )
  func bankCards(text: String, expected: String) {
    let cleaned = SensitiveText.clean(text)
    #expect(cleaned.text == expected)
    #expect(cleaned.counts == [.bankCard: 1])
  }

  @Test(
    "Other numbers stay",
    arguments: [
      "", "路灯坏了", "13800005678", "0731-88880000", "990102001001-318", "2019-04-25 09:32:09",
      "110105194912310021", "110105194913310038", "990105194912310038",
      "6222020000000000001", "2019042500000000015", "1234567890123456789012345678",
      "WX6228480000000007", "990105491231002", "110105491331002", "62284800 00000007",
      "13800005678 13900005678", "（１２３）", "\u{FF21}\u{FF11}",
    ]
  )
  func others(text: String) {
    let cleaned = SensitiveText.clean(text)
    #expect(cleaned.text == text)
    #expect(cleaned.counts.isEmpty)
  }

  @Test("Several numbers are counted by kind, and the text around them is whole")
  func several() {
    let cleaned = SensitiveText.clean(
      "甲110105194912310038，乙11010519491231002X\n卡6228480000000007路灯"
    )
    #expect(cleaned.text == "甲〔身份证号已略〕，乙〔身份证号已略〕\n卡〔银行卡号已略〕路灯")
    #expect(cleaned.counts == [.identityCard: 2, .bankCard: 1])
  }

  @Test(
    "A megabyte of digits takes no longer than its length asks for",
    .timeLimit(.minutes(1)),
    arguments: [
      ("1234 ", 0), ("6228480000000007 ", 20_000), ("110105194912310038 6228480000000007 ", 40_000),
      ("110105194912310", 0),
    ]
  )
  func hostile(piece: String, count: Int) {
    let cleaned = SensitiveText.clean(String(repeating: piece, count: 20_000))
    #expect(cleaned.counts.values.reduce(0, +) == count)
  }
}
