/// What is wrong in a theme file, and where; the sentence for it is made elsewhere.
public struct ThemeError: Error, Hashable, Sendable {
  /// The theme's name, which is the file's without `.toml`; the one that is inherited, when the
  /// fault lies there.
  public let file: String
  /// The line, counted from 1; nil when the fault has no place, as when something is missing.
  public let line: Int?
  public let kind: ThemeFault

  public init(file: String, line: Int?, kind: ThemeFault) {
    self.file = file
    self.line = line
    self.kind = kind
  }
}
