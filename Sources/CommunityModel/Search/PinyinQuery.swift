/// What somebody typed to find a text: letters stand for themselves or for pinyin initials.
///
/// `ld` finds 3栋路灯不亮, `3d` and `路d` find it too; letters are contiguous, case does not
/// matter, blanks in the query are nothing. Prepared once, asked of many texts.
public struct PinyinQuery: Hashable, Sendable {
  private let scalars: [Unicode.Scalar]

  public init(_ query: some StringProtocol) {
    scalars = query.unicodeScalars.compactMap { scalar in
      scalar.properties.isWhitespace ? nil : PinyinQuery.folded(scalar)
    }
  }

  /// An empty query matches everything.
  public var isEmpty: Bool { scalars.isEmpty }

  public func matches(_ text: some StringProtocol) -> Bool {
    isEmpty || range(in: text) != nil
  }

  /// Where the query first matches, to be shown in the text; nil when it does not.
  public func range<Text: StringProtocol>(in text: Text) -> Range<String.Index>? {
    guard let head = scalars.first else { return nil }
    let initials = PinyinInitials.standard
    let view = text.unicodeScalars
    var start = view.startIndex
    while start != view.endIndex {
      if PinyinQuery.matches(head, view[start], initials) {
        if let end = end(from: start, in: view, initials) { return start..<end }
      }
      view.formIndex(after: &start)
    }
    return nil
  }

  private func end<View: BidirectionalCollection<Unicode.Scalar>>(
    from start: View.Index,
    in view: View,
    _ initials: PinyinInitials
  ) -> View.Index? {
    var position = start
    for wanted in scalars {
      // A text may be written 3 栋: blanks between what matches are nothing, as in the query.
      while position != start, position != view.endIndex, view[position] == " " {
        view.formIndex(after: &position)
      }
      guard position != view.endIndex, PinyinQuery.matches(wanted, view[position], initials)
      else { return nil }
      view.formIndex(after: &position)
    }
    return position
  }

  private static func matches(
    _ wanted: Unicode.Scalar,
    _ found: Unicode.Scalar,
    _ initials: PinyinInitials
  ) -> Bool {
    if folded(found) == wanted { return true }
    let letter = wanted.value &- 0x61
    return letter < 26 && initials.mask(of: found) & (1 << letter) != 0
  }

  /// ASCII letters small, full-width forms (U+FF01…FF5E) plain.
  private static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    var value = scalar.value
    if value >= 0xFF01 && value <= 0xFF5E { value -= 0xFEE0 }
    if value >= 0x41 && value <= 0x5A { value += 0x20 }
    return Unicode.Scalar(value) ?? scalar
  }
}

extension PinyinInitials {
  /// Whether a query matches a text; for many texts prepare a `PinyinQuery` once.
  public static func matches(query: String, in text: String) -> Bool {
    PinyinQuery(query).matches(text)
  }
}
