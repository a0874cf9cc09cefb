/// Breaks text into rows of at most `width` columns; line feeds in it are kept.
///
/// Blanks at the end of a row are dropped. The empty text is one empty row.
public func wrapped(_ text: String, width: Int, rule: WidthRule = .standard) -> [String] {
  let characters = Array(text)
  return LineBreaker(width: width, rule: rule).rows(of: characters).map { row in
    String(characters[withoutTrailingBlanks(row, of: characters)])
  }
}

/// Breaks styled text into rows of at most `width` columns; every part keeps its style.
public func wrapped(_ text: StyledText, width: Int, rule: WidthRule = .standard) -> [StyledText] {
  var characters: [Character] = []
  var styles: [Style] = []
  for span in text.spans {
    characters += Array(span.text)
    styles += Array(repeating: span.style, count: characters.count - styles.count)
  }
  return LineBreaker(width: width, rule: rule).rows(of: characters).map { row in
    let row = withoutTrailingBlanks(row, of: characters)
    var spans: [StyledText.Span] = []
    for index in row {
      if let last = spans.indices.last, spans[last].style == styles[index] {
        spans[last].text.append(characters[index])
      } else {
        spans.append(StyledText.Span(String(characters[index]), styles[index]))
      }
    }
    return StyledText(spans: spans)
  }
}

private func withoutTrailingBlanks(_ row: Range<Int>, of characters: [Character]) -> Range<Int> {
  var end = row.upperBound
  while end > row.lowerBound, characters[end - 1] == " " { end -= 1 }
  return row.lowerBound..<end
}
