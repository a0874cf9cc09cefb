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
