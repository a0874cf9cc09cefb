/// The glyphs that stand for one grapheme cluster: usually one, sometimes more, or none.
///
/// What ncurses cannot draw is replaced by something of the same width: a joined emoji by its first
/// member, a flag by its two letters, a character younger than the C library by a box.
struct ClusterGlyphs {
  private(set) var glyphs: [DrawnGlyph] = []
  private let rule: WidthRule

  /// The columns of a single scalar that is drawn as it is; nil when something stands for it.
  static func plainWidth(_ scalar: Unicode.Scalar, _ rule: WidthRule) -> Int? {
    guard regionLetter(scalar) == nil, case .glyph(let width) = ScalarKind(scalar, rule),
      rule.ambiguous == .one || width == 1 || !AmbiguousSubstitute.isNeeded(for: scalar)
    else { return nil }
    return width
  }

  init(cluster: Substring.UnicodeScalarView, _ rule: WidthRule) {
    self.rule = rule
    guard let base = cluster.first else { return }
    if ClusterGlyphs.regionLetter(base) != nil {
      glyphs = cluster.compactMap(ClusterGlyphs.regionLetter).map { DrawnGlyph(base: $0, width: 1) }
    } else if base == "\r" {
      append(base)
    } else if base.properties.isEmoji, cluster.dropFirst().contains(where: ClusterGlyphs.makesEmoji)
    {
      append(base)
      if glyphs.count == 1, glyphs[0].width == 1 {
        glyphs.append(DrawnGlyph(base: " ", width: 1))
      }
    } else {
      for scalar in cluster {
        append(scalar)
      }
    }
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    switch ScalarKind(scalar, rule) {
    case .dropped:
      break
    case .space:
      glyphs.append(DrawnGlyph(base: " ", width: 1))
    case .hostile:
      glyphs.append(DrawnGlyph(base: rule.ambiguous == .one ? "\u{FFFD}" : "?", width: 1))
    case .mark:
      if let last = glyphs.indices.last, glyphs[last].marks.count < DrawnGlyph.marksMax {
        glyphs[last].marks.append(scalar)
      }
    case .glyph(let width):
      if rule.ambiguous == .two, width == 2, AmbiguousSubstitute.isNeeded(for: scalar) {
        glyphs += AmbiguousSubstitute.glyphs(for: scalar)
      } else {
        glyphs.append(DrawnGlyph(base: scalar, width: width))
      }
    case .unknown(let width):
      let box: Unicode.Scalar = rule.ambiguous == .one ? "□" : "?"
      glyphs += Array(repeating: DrawnGlyph(base: box, width: 1), count: width)
    }
  }

  /// Joiner, emoji presentation, keycap, skin tone, tag: with one of these an emoji is two wide.
  private static func makesEmoji(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x200D, 0xFE0F, 0x1F3FB...0x1F3FF, 0xE0020...0xE007F: true
    default: false
    }
  }

  /// The letter of a regional indicator; two of them are a flag.
  private static func regionLetter(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    guard (0x1F1E6...0x1F1FF).contains(scalar.value) else { return nil }
    return Unicode.Scalar(scalar.value - 0x1F1E6 + 0x41)
  }
}
