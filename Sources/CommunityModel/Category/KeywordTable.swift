/// Words that point to a category, the telling ones first.
///
/// A row names a category for urban places and one for rural ones: a broken road is U02 here and
/// R11 there. The first row of which a word occurs in the text decides.
struct KeywordTable: Sendable {
  struct Row: Sendable {
    let words: [String]
    let urban: String
    let rural: String
  }

  let rows: [Row]

  /// Reads lines of `URBAN RURAL WORD WORD …`; a table of ours, so ill-formed lines are a mistake.
  init(_ text: String) {
    rows = text.split(separator: "\n").map { line in
      let cells = line.split(separator: " ").map(String.init)
      precondition(cells.count >= 3, "a row of keywords needs two codes and a word")
      return Row(words: Array(cells.dropFirst(2)), urban: cells[0], rural: cells[1])
    }
  }

  /// The code that the text points to; nil when no word occurs in it.
  func code(for text: some StringProtocol, in setting: Category.Setting) -> String? {
    let haystack = Array(text.utf8)
    let row = rows.first { row in
      row.words.contains { KeywordTable.contains(haystack, Array($0.utf8)) }
    }
    return row.map { setting == .rural ? $0.rural : $0.urban }
  }

  /// UTF-8 is self-synchronising: a match of bytes is a match of characters.
  private static func contains(_ haystack: [UInt8], _ needle: [UInt8]) -> Bool {
    guard let first = needle.first, haystack.count >= needle.count else { return false }
    return (0...(haystack.count - needle.count)).contains { start in
      haystack[start] == first && haystack[start..<(start + needle.count)].elementsEqual(needle)
    }
  }
}
