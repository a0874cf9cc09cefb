/// The smallest thing a surface places: one base character with the marks that combine with it.
///
/// It is always something ncurses can draw: at most five scalars, only the first with a width.
struct DrawnGlyph: Equatable {
  var base: Unicode.Scalar
  var marks: [Unicode.Scalar] = []
  var width: Int

  /// What ncurses keeps in a cell besides the base (CCHARW_MAX is 5).
  static let marksMax = 4

  var text: String {
    var text = String.UnicodeScalarView([base])
    text.append(contentsOf: marks)
    return String(text)
  }
}

/// Cuts text into glyphs that can be drawn, from left to right, until `body` answers false.
///
/// Whatever the text holds, control characters and their like never come out of here.
func forEachGlyph(in text: String, rule: WidthRule, _ body: (DrawnGlyph) -> Bool) {
  let scalars = text.unicodeScalars
  let narrowSigns = rule.ambiguous == .one
  var index = scalars.startIndex
  while index < scalars.endIndex {
    let scalar = scalars[index]
    let next = scalars.index(after: index)
    let width = ScalarKind.simpleWidth(scalar.value, narrowSigns: narrowSigns)
    let standsAlone =
      width > 0
      && (next == scalars.endIndex
        || ScalarKind.simpleWidth(scalars[next].value, narrowSigns: narrowSigns) > 0)
    if standsAlone {
      guard body(DrawnGlyph(base: scalar, width: width)) else { return }
      index = next
    } else {
      let end = text.index(after: index)
      let pieces =
        end == next
        ? ClusterGlyphs(scalar, rule) : ClusterGlyphs(cluster: scalars[index..<end], rule)
      for glyph in pieces.glyphs {
        guard body(glyph) else { return }
      }
      index = end
    }
  }
}
