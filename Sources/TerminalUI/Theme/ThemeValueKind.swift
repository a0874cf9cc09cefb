/// The kinds of value that a theme file has.
public enum ThemeValueKind: String, Hashable, Sendable {
  case text
  case number
  case list
  case table
}
