/// Finds where text breaks into rows of a given width, by the customs of Chinese typesetting.
///
/// Between Chinese characters a row may end anywhere, except that none begins with a closing mark
/// (。，、）」) and none ends with an opening one; western words and numbers stay whole when they can.
struct LineBreaker {
  var width: Int
  var rule: WidthRule

  /// The rows as ranges of characters; line feeds end a row and belong to none.
  ///
  /// There is always at least one row, and a row always moves forward, even in a width of 0.
  func rows(of characters: [Character]) -> [Range<Int>] {
    var rows: [Range<Int>] = []
    var start = 0
    for end in 0...characters.count
    where end == characters.count || characters[end].isNewline {
      breakParagraph(characters, start..<end, into: &rows)
      start = end + 1
    }
    return rows
  }

  private func breakParagraph(
    _ characters: [Character],
    _ paragraph: Range<Int>,
    into rows: inout [Range<Int>]
  ) {
    var start = paragraph.lowerBound
    var opportunity = start
    var columns = 0
    var index = start
    while index < paragraph.upperBound {
      let character = characters[index]
      let needed = displayWidth(character, rule: rule)
      if index > start, canBreak(characters[index - 1], character) { opportunity = index }
      // Blanks hang over the edge: they begin no row.
      if columns + needed > width, index > start, character != " " {
        let end = opportunity > start ? opportunity : index
        rows.append(start..<end)
        start = end
        opportunity = end
        index = end
        columns = 0
      } else {
        columns += needed
        index += 1
      }
    }
    rows.append(start..<paragraph.upperBound)
  }

  private func canBreak(_ before: Character, _ after: Character) -> Bool {
    if after == " " { return false }
    if before == " " { return true }
    if LineBreaker.neverFirst.contains(after) || LineBreaker.neverLast.contains(before) {
      return false
    }
    return isIdeographic(before) || isIdeographic(after)
  }

  /// A Chinese character or mark: a row may end on either side of it.
  private func isIdeographic(_ character: Character) -> Bool {
    displayWidth(character, rule: .standard) >= 2 || LineBreaker.quotes.contains(character)
  }

  private static let neverFirst: Set<Character> = Set(
    "。，、；：？！）」』】》〉〕］｝”’…—·・％℃．〜～々,.;:?!)]}%°"
  )

  private static let neverLast: Set<Character> = Set("（「『【《〈〔［｛“‘￥([{$¥")

  private static let quotes: Set<Character> = ["“", "”", "‘", "’"]
}
