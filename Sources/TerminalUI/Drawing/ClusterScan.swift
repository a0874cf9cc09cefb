/// Walks over the grapheme clusters of a text, until a closure answers false.
///
/// Ordinary Chinese and English text needs no segmentation: its characters, which never join each
/// other, go to `simple`; everything else goes to `complex`, cut into what can be drawn. Ranges
/// count UTF-8 bytes.
@inline(__always)
func scanClusters(
  of text: String,
  _ rule: WidthRule,
  simple: (_ scalar: Unicode.Scalar, _ width: Int, _ range: Range<Int>) -> Bool,
  complex: (_ glyphs: ClusterGlyphs, _ first: Unicode.Scalar, _ range: Range<Int>) -> Bool
) {
  let bytes = text.utf8.span
  let narrowSigns = rule.ambiguous == .one
  var offset = 0
  while offset < bytes.count {
    let (scalar, length) = decode(bytes, at: offset)
    var end = offset + length
    let width = ScalarKind.simpleWidth(scalar.value, narrowSigns: narrowSigns)
    let standsAlone =
      width > 0
      && (end == bytes.count
        || ScalarKind.simpleWidth(decode(bytes, at: end).0.value, narrowSigns: narrowSigns) > 0)
    if standsAlone {
      guard simple(scalar, width, offset..<end) else { return }
    } else {
      let start = text.utf8.index(text.startIndex, offsetBy: offset)
      let next = text.index(after: start)
      let isSingle = next == text.utf8.index(start, offsetBy: length)
      end = isSingle ? end : text.utf8.distance(from: text.startIndex, to: next)
      let goesOn =
        if isSingle, let width = ClusterGlyphs.plainWidth(scalar, rule) {
          simple(scalar, width, offset..<end)
        } else {
          complex(
            ClusterGlyphs(cluster: text.unicodeScalars[start..<next], rule),
            scalar,
            offset..<end
          )
        }
      guard goesOn else { return }
    }
    offset = end
  }
}

/// The scalar at a byte of a string's own UTF-8, which is always valid, and how many bytes it has.
@inline(__always)
private func decode(_ bytes: Span<UInt8>, at offset: Int) -> (Unicode.Scalar, Int) {
  let first = bytes[offset]
  guard first >= 0x80 else { return (Unicode.Scalar(first), 1) }
  let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
  var value = UInt32(first) & (0x7F >> UInt32(length))
  for index in offset + 1..<min(offset + length, bytes.count) {
    value = value << 6 | UInt32(bytes[index] & 0x3F)
  }
  return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
}

/// Walks over the grapheme clusters of a text with their widths, until `body` answers false.
func forEachCluster(
  in text: String,
  rule: WidthRule,
  _ body: (_ first: Unicode.Scalar, _ range: Range<Int>, _ width: Int) -> Bool
) {
  scanClusters(of: text, rule) { scalar, width, range in
    body(scalar, range, width)
  } complex: { glyphs, first, range in
    body(first, range, glyphs.glyphs.reduce(0) { $0 + $1.width })
  }
}

/// Cuts text into glyphs that can be drawn, from left to right, until `body` answers false.
///
/// Whatever the text holds, control characters and their like never come out of here.
func forEachGlyph(in text: String, rule: WidthRule, _ body: (DrawnGlyph) -> Bool) {
  scanClusters(of: text, rule) { scalar, width, _ in
    body(DrawnGlyph(base: scalar, width: width))
  } complex: { glyphs, _, _ in
    for glyph in glyphs.glyphs {
      guard body(glyph) else { return false }
    }
    return true
  }
}

/// The longest beginning of a text that takes at most `columns`; nil when the whole text fits.
///
/// No more of the text is looked at than that needs.
func cut(_ text: String, to columns: Int, rule: WidthRule) -> String? {
  var used = 0
  var end: Int?
  forEachCluster(in: text, rule: rule) { _, range, width in
    used += width
    if used > columns { end = range.lowerBound }
    return end == nil
  }
  return end.map { String(text[..<text.utf8.index(text.startIndex, offsetBy: $0)]) }
}
