import Interchange
import Testing

@Suite struct CSVWriterTests {
  /// The bytes of a table.
  private func written(
    _ rows: [[String]],
    _ change: (inout CSVWriter.Options) -> Void = { _ in }
  ) throws -> [UInt8] {
    var options = CSVWriter.Options()
    options.encoding = .utf8
    change(&options)
    let file = Sink()
    var writer = try CSVWriter(options) { file.bytes += $0 }
    for row in rows { try writer.write(row) }
    try writer.finish()
    return file.bytes
  }

  private final class Sink {
    var bytes: [UInt8] = []
  }

  private func text(
    _ rows: [[String]],
    _ change: (inout CSVWriter.Options) -> Void = { _ in }
  ) throws -> String {
    String(decoding: try written(rows, change), as: UTF8.self)
  }

  @Test(
    "Fields are quoted when they must be",
    arguments: [
      (["a", "路灯"], "a,路灯\r\n"),
      (["a,b", "c;d", "e\tf"], "\"a,b\",\"c;d\",\"e\tf\"\r\n"),
      (["说\"好\"", "一\n二"], "\"说\"\"好\"\"\",\"一\n二\"\r\n"),
      ([" a", "b "], "\" a\",\"b \"\r\n"),
      (["", ""], ",\r\n"),
      ([""], "\"\"\r\n"),
      (["ID", "ID"], "\"ID\",ID\r\n"),
      (["990102001001", "13800005678"], "\"990102001001\",13800005678\r\n"),
    ]
  )
  func quoting(row: [String], expected: String) throws {
    #expect(try text([row]) == expected)
  }

  @Test("A mark is written when asked for, in an empty file too")
  func mark() throws {
    #expect(try written([]) { $0.encoding = .utf8WithMark } == [0xEF, 0xBB, 0xBF])
    #expect(CSVWriter.Options().encoding == .utf8WithMark)
  }

  @Test("GB18030 comes out as such")
  func gb18030() throws {
    #expect(
      try written([["路", "灯"]]) { $0.encoding = .gb18030 }
        == [0xC2, 0xB7, 0x2C, 0xB5, 0xC6, 0x0D, 0x0A]
    )
  }

  @Test("Identifiers become formulas for spreadsheets only when asked")
  func identifiers() throws {
    let rows = [["430102198001010012", "7"]]
    #expect(try text(rows) == "\"430102198001010012\",7\r\n")
    #expect(
      try text(rows) { $0.identifiersAsFormulas = true } == "\"=\"\"430102198001010012\"\"\",7\r\n"
    )
  }

  @Test("Text that a spreadsheet would run is disarmed only when asked")
  func formulas() throws {
    let rows = [["=1+1", "-12.5", "@a"]]
    #expect(try text(rows) == "=1+1,-12.5,@a\r\n")
    #expect(try text(rows) { $0.guardsFormulas = true } == "'=1+1,-12.5,'@a\r\n")
  }

  @Test("What was written reads back the same", arguments: CSVDelimiter.allCases)
  func roundTrip(delimiter: CSVDelimiter) throws {
    var generator = SplitMix(state: 11)
    let alphabet = Array("\",;\t\r\n 路灯a=")
    for _ in 0..<300 {
      let rows = (0..<5).map { _ in
        (0..<3).map { _ in
          String(
            (0..<Int.random(in: 0...5, using: &generator)).map { _ in
              alphabet.randomElement(using: &generator) ?? " "
            }
          )
        }
      }
      let bytes = try written(rows) { $0.delimiter = delimiter }
      var reader = CSVReader(bytes, delimiter: delimiter)
      var back: [[String]] = []
      while let row = try reader.next() { back.append(row.fields) }
      #expect(back == rows)
    }
  }

  @Test("A long table goes to the sink in pieces, and a sink that fails ends it")
  func pieces() throws {
    let sizes = Sizes()
    var writer = try CSVWriter { sizes.all.append($0.count) }
    for _ in 0..<5000 { try writer.write(["路灯坏了", "请修一修"]) }
    try writer.finish()
    #expect(sizes.all.count == 3)
    #expect(sizes.all.reduce(0, +) == 5000 * 27 + 3)
    struct Full: Error {}
    var failing = try CSVWriter { _ in throw Full() }
    try failing.write(["a"])
    do {
      try failing.finish()
      Issue.record("a failing sink was not noticed")
    } catch {
      #expect(error is Full)
    }
  }

  private final class Sizes {
    var all: [Int] = []
  }
}
