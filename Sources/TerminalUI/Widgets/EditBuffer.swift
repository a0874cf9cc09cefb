/// Text that is being written and the place of the caret, both counted in grapheme clusters.
///
/// A letter typed before a combining mark joins it, a flag's second half joins the first: after
/// every change the text is cut into clusters anew and the caret stands on a boundary.
struct EditBuffer: Hashable, Sendable {
  private(set) var characters: [Character]
  private(set) var caret: Int

  init(_ text: String) {
    characters = Array(text)
    caret = characters.count
  }

  var text: String { String(characters) }

  /// Puts the caret before the character of that number; outside the text it goes to its end.
  mutating func moveCaret(to index: Int) {
    caret = min(max(0, index), characters.count)
  }

  mutating func insert(_ text: String) {
    let before = String(characters[..<caret]) + text
    replace(before: before, after: String(characters[caret...]))
  }

  /// Deletes characters; the caret ends where they were.
  mutating func delete(_ range: Range<Int>) {
    let range = range.clamped(to: 0..<characters.count)
    replace(
      before: String(characters[..<range.lowerBound]),
      after: String(characters[range.upperBound...])
    )
  }

  /// The beginning of the word left of the caret: blanks are skipped, then one run of a kind.
  var wordStart: Int {
    var index = caret
    while index > 0, WordKind(characters[index - 1]) == .blank { index -= 1 }
    guard index > 0 else { return 0 }
    let kind = WordKind(characters[index - 1])
    while index > 0, WordKind(characters[index - 1]) == kind { index -= 1 }
    return index
  }

  /// The end of the word right of the caret.
  var wordEnd: Int {
    var index = caret
    while index < characters.count, WordKind(characters[index]) == .blank { index += 1 }
    guard index < characters.count else { return index }
    let kind = WordKind(characters[index])
    while index < characters.count, WordKind(characters[index]) == kind { index += 1 }
    return index
  }

  private mutating func replace(before: String, after: String) {
    characters = Array(before + after)
    // Joining may have made one cluster of two: the caret goes behind it.
    var bytes = before.utf8.count
    caret = 0
    while bytes > 0, caret < characters.count {
      bytes -= characters[caret].utf8.count
      caret += 1
    }
  }
}

/// What holds a run of characters together when the caret moves by words.
private enum WordKind: Equatable {
  case blank
  case letters
  case chinese
  case marks

  init(_ character: Character) {
    if character.isWhitespace {
      self = .blank
    } else if character.isLetter || character.isNumber || character == "_" {
      self = displayWidth(character) == 2 ? .chinese : .letters
    } else {
      self = .marks
    }
  }
}
