/// The kind of line a theme draws its frames with.
public enum ThemeBorders: String, Sendable, CaseIterable {
  /// Thin lines with round corners.
  case rounded
  /// Thin lines with square corners.
  case plain
  /// `+`, `-` and `|`, which every terminal has.
  case ascii
}
