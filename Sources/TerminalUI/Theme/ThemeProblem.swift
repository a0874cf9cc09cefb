/// Something that a check of a theme file finds.
public enum ThemeProblem: Hashable, Sendable {
  /// The file cannot be used.
  case error(ThemeError)
  /// The file can be used, but a pair of its roles is hard to read.
  case lowContrast(LowContrast)
}
