import Interchange
import Testing

@Suite struct FormulaGuardTests {
  @Test(
    "What a spreadsheet would run gets an apostrophe",
    arguments: [
      ("=1+1", "'=1+1"), ("+86 138", "'+86 138"), ("-a", "'-a"), ("@sum", "'@sum"),
      ("\tx", "'\tx"), ("＝1", "'＝1"), ("-", "'-"), ("-1-1", "'-1-1"),
      ("路灯=坏", "路灯=坏"), ("", ""), ("'tis", "'tis"), ("-12.5", "-12.5"), ("-3", "-3"),
      ("'=x", "''=x"),
    ]
  )
  func protected(text: String, expected: String) {
    #expect(FormulaGuard.protected(text) == expected)
    #expect(FormulaGuard.unprotected(expected) == text)
  }
}
