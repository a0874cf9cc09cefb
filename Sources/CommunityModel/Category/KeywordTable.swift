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
  /// The words by their first character, each with its row; those of early rows come first.
  private let entries: [UInt32: [Entry]]

  private struct Entry: Sendable {
    let row: Int
    let scalars: [Unicode.Scalar]
  }

  /// Reads lines of `URBAN RURAL WORD WORD …`; a table of ours, so ill-formed lines are a mistake.
  init(_ text: String) {
    rows = text.split(separator: "\n").map { line in
      let cells = line.split(separator: " ").map(String.init)
      precondition(cells.count >= 3, "a row of keywords needs two codes and a word")
      return Row(words: Array(cells.dropFirst(2)), urban: cells[0], rural: cells[1])
    }
    var entries: [UInt32: [Entry]] = [:]
    for (index, row) in rows.enumerated() {
      for word in row.words {
        let scalars = Array(word.unicodeScalars)
        entries[scalars[0].value, default: []].append(Entry(row: index, scalars: scalars))
      }
    }
    self.entries = entries
  }

  /// The code that the text points to; nil when no word occurs in it.
  ///
  /// Looks at each character once: imports ask it of thousands of titles.
  func code(for text: some StringProtocol, in setting: Category.Setting) -> String? {
    let scalars = text.unicodeScalars
    var best = rows.count
    var place = scalars.startIndex
    while place < scalars.endIndex {
      for entry in entries[scalars[place].value] ?? [] {
        if entry.row >= best { break }
        if scalars[place...].starts(with: entry.scalars) { best = entry.row }
      }
      scalars.formIndex(after: &place)
    }
    guard best < rows.count else { return nil }
    return setting == .rural ? rows[best].rural : rows[best].urban
  }
}
