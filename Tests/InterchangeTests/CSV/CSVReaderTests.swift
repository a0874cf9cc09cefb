import Interchange
import Testing

@Suite struct CSVReaderTests {
  private func rows(
    _ text: String,
    delimiter: CSVDelimiter? = .comma,
    limits: CSVLimits = CSVLimits()
  ) throws -> [CSVRow] {
    try rows([UInt8](utf8: text), delimiter: delimiter, limits: limits)
  }

  private func rows(
    _ bytes: [UInt8],
    delimiter: CSVDelimiter? = .comma,
    limits: CSVLimits = CSVLimits()
  ) throws -> [CSVRow] {
    var reader = CSVReader(bytes, delimiter: delimiter, limits: limits)
    var rows: [CSVRow] = []
    while let row = try reader.next() { rows.append(row) }
    #expect(reader.offset == reader.byteCount)
    return rows
  }

  @Test(
    "Fields are read as people and programs write them",
    arguments: [
      ("a,b", [["a", "b"]]),
      ("a,b\n", [["a", "b"]]),
      ("a,b\r\nc,d\r\n", [["a", "b"], ["c", "d"]]),
      ("a,b\rc,d\r", [["a", "b"], ["c", "d"]]),
      ("\u{FEFF}编号,标题\n", [["编号", "标题"]]),
      ("\"a,b\",c", [["a,b", "c"]]),
      ("\"一\r\n二\t三\",c\n", [["一\r\n二\t三", "c"]]),
      ("\"说\"\"好\"\"\",c", [["说\"好\"", "c"]]),
      ("\"\",\n", [["", ""]]),
      (",,", [["", "", ""]]),
      ("\"\"\n", [[""]]),
      ("", []),
      ("\n\r\n  \n\ta\n", [["\ta"]]),
      (" a , \"b\" ", [[" a ", " \"b\" "]]),
      ("\"旧\"楼,3", [["旧\"楼", "3"]]),
      ("\"他说\"好\"了\",3", [["他说\"好\"了", "3"]]),
      ("5\"管,3", [["5\"管", "3"]]),
      ("\"a\"\"b\"c\nd", [["a\"b\"c"], ["d"]]),
    ]
  )
  func fields(text: String, expected: [[String]]) throws {
    #expect(try rows(text).map(\.fields) == expected)
  }

  @Test("A row knows its number and the line on which it begins")
  func numbers() throws {
    let rows = try rows("h,i\r\n\r\n\"1\n2\r3\r\n4\",x\r\n\n\ny,z")
    #expect(rows.map(\.number) == [1, 2, 3])
    #expect(rows.map(\.line) == [1, 3, 9])
  }

  @Test("A row of the wrong width is handed on as such")
  func shapes() throws {
    let rows = try rows("a,b,c\n1,2,3\n1\n1,2,3,4\n,,\n")
    #expect(rows.map(\.shape) == [.even, .even, .short(missing: 2), .long(extra: 1), .even])
    #expect(rows.map(\.isBlank) == [false, false, false, false, true])
  }

  @Test("Stray quotes are told, well-placed ones are not")
  func strayQuotes() throws {
    let rows = try rows("\"a\"\"b\",c\n\"a\"b,c\na\"b,c\n")
    #expect(rows.map(\.hasStrayQuotes) == [false, true, true])
  }

  @Test("A quote that nothing closes is an error at the line where it began")
  func unterminated() {
    let problem = CSVProblem(
      kind: .unterminatedQuote,
      row: 2,
      place: TextPlace(offset: 6, line: 2)
    )
    #expect(throws: problem) { try rows("a,b\n1,\"x\ny\nz\n") }
    #expect(throws: CSVProblem.self) { try rows("\"") }
    #expect(throws: CSVProblem.self) { try rows("\"a\"\"") }
  }

  @Test("After an error there are no more rows")
  func endsAfterError() throws {
    var reader = CSVReader([UInt8](utf8: "a\n\"b\n"), delimiter: .comma)
    _ = try reader.next()
    #expect(throws: CSVProblem.self) { try reader.next() }
    #expect(try reader.next() == nil)
  }

  @Test("NULs, broken characters and fields without end are errors with a place")
  func hostile() {
    var limits = CSVLimits()
    limits.fieldBytesMax = 4
    limits.fieldsMax = 2
    func problem(_ kind: CSVProblem.Kind, _ row: Int, _ offset: Int, _ line: Int) -> CSVProblem {
      CSVProblem(kind: kind, row: row, place: TextPlace(offset: offset, line: line))
    }
    #expect(throws: problem(.nullByte, 2, 3, 2)) { try rows("a\nb\0") }
    #expect(throws: problem(.nullByte, 1, 1, 1)) { try rows("\"\0\"") }
    #expect(throws: problem(.fieldTooLong, 2, 3, 2)) { try rows("1\n,12345\n", limits: limits) }
    #expect(throws: problem(.fieldTooLong, 1, 0, 1)) { try rows("\"12345\"", limits: limits) }
    #expect(throws: problem(.tooManyFields, 1, 4, 1)) { try rows("a,b,c", limits: limits) }
    #expect(throws: problem(.notUTF8, 1, 2, 1)) { try rows([0x61, 0x2C, 0xFF, 0x62]) }
    #expect(throws: problem(.notUTF8, 2, 5, 2)) {
      try rows([0x61, 0x0A, 0x22, 0x22, 0x22, 0xE8, 0x22])
    }
    #expect(throws: Never.self) { try rows("1234,\"1234\"\n", limits: limits) }
  }

  @Test(
    "The delimiter is found from the rows",
    arguments: [
      ("a,b\n1,2\n", CSVDelimiter.comma),
      ("a;b\n1,5;2,5\n", .semicolon),
      ("a\tb\n1,5\t2\n", .tab),
      ("编号,\"标题;一;二\"\n1,\"x\ty\"\n", .comma),
      ("a;b,c\n1;2\n3;4\n", .semicolon),
      ("标题\n只有一列\n", .comma),
      ("sep=;\r\na,b\n", .semicolon),
    ]
  )
  func delimiters(text: String, expected: CSVDelimiter) {
    #expect(CSVReader([UInt8](utf8: text)).delimiter == expected)
  }

  @Test("The line that names the delimiter is no row, but a line")
  func hint() throws {
    let rows = try rows("\u{FEFF}sep=;\r\na;b\r\n", delimiter: nil)
    #expect(rows.map(\.fields) == [["a", "b"]])
    #expect(rows.map(\.line) == [2])
  }

  @Test("Bytes at random give rows or an error, never a crash, and end")
  func random() {
    var generator = SplitMix(state: 7)
    let alphabet = [UInt8](utf8: "\"\",;\t\r\n ab\0") + [0xE8, 0xB7, 0xAF, 0xFF]
    for _ in 0..<4000 {
      let length = Int.random(in: 0...24, using: &generator)
      let bytes = (0..<length).map { _ in alphabet.randomElement(using: &generator) ?? 0 }
      var reader = CSVReader(bytes)
      var count = 0
      while let row = try? reader.next() {
        count += 1
        #expect(row.line >= row.number)
      }
      #expect(count <= length)
    }
  }

  @Test(
    "The real file is 2,816 messages of seven fields",
    .enabled(if: RealFile.areHere, Comment(rawValue: RealFile.absence))
  )
  func realFile() throws {
    let rows = try rows(RealFile.messages.bytes(), delimiter: nil)
    #expect(rows.count == 2817)
    #expect(rows.allSatisfy { $0.shape == .even && $0.fields.count == 7 && !$0.hasStrayQuotes })
    #expect(rows.last?.line ?? 0 > 17_000)
  }
}
