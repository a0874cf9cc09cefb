/// Breaks text into rows of at most `width` columns; line feeds in it are kept.
///
/// Blanks at the end of a row are dropped. The empty text is one empty row.
public func wrapped(_ text: String, width: Int, rule: WidthRule = .standard) -> [String] {
  wrapped(StyledText(text), width: width, rule: rule).map(\.text)
}

/// Breaks styled text into rows of at most `width` columns; every part keeps its style.
public func wrapped(_ text: StyledText, width: Int, rule: WidthRule = .standard) -> [StyledText] {
  var units: [BreakUnit] = []
  /// The byte at which each unit begins in its span, and the units of each span.
  var starts: [Int] = []
  var spanUnits: [Range<Int>] = []
  let bytes = text.spans.reduce(0) { $0 + $1.text.utf8.count }
  units.reserveCapacity(bytes)
  starts.reserveCapacity(bytes)
  for span in text.spans {
    let first = units.count
    forEachCluster(in: span.text, rule: rule) { scalar, range, width in
      units.append(BreakUnit(scalar, width: width))
      starts.append(range.lowerBound)
      return true
    }
    spanUnits.append(first..<units.count)
  }
  return LineBreaker(width: width).rows(of: units).map { row in
    var end = row.upperBound
    while end > row.lowerBound, units[end - 1].isBlank { end -= 1 }
    var spans: [StyledText.Span] = []
    for (span, range) in zip(text.spans, spanUnits) {
      let part = range.clamped(to: row.lowerBound..<end)
      guard !part.isEmpty else { continue }
      let utf8 = span.text.utf8
      let end = part.upperBound < range.upperBound ? starts[part.upperBound] : utf8.count
      let start = utf8.index(utf8.startIndex, offsetBy: starts[part.lowerBound])
      let stop = utf8.index(utf8.startIndex, offsetBy: end)
      spans.append(StyledText.Span(String(span.text[start..<stop]), span.style))
    }
    return StyledText(spans: spans)
  }
}

/// Lays pieces out in rows of at most `width` columns, `gap` blanks between two of a row.
///
/// A piece stays whole where a row can hold it: a clock is not torn from its hours.
public func flowed(
  _ pieces: [StyledText],
  width: Int,
  gap: Int = 3,
  rule: WidthRule = .standard
) -> [StyledText] {
  var rows: [StyledText] = []
  var used = 0
  for piece in pieces {
    let columns = piece.width(rule)
    if let last = rows.last, used + gap + columns <= width {
      rows[rows.count - 1] = last + StyledText(String(repeating: " ", count: gap)) + piece
      used += gap + columns
    } else {
      rows.append(piece)
      used = columns
    }
  }
  return rows
}
