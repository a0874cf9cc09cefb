/// What every widget must know of the terminal: its signs and its idea of widths.
public struct DrawingContext: Hashable, Sendable {
  public let glyphs: GlyphSet
  public let widthRule: WidthRule

  /// Where ambiguous characters take two columns, frames and bars are ASCII, whatever is asked.
  public init(glyphs: GlyphSet = .unicode, widthRule: WidthRule = .standard) {
    self.glyphs = widthRule.ambiguous == .two ? .ascii : glyphs
    self.widthRule = widthRule
  }

  public static let standard = DrawingContext()

  /// An empty surface with the same idea of widths.
  public func surface(_ size: Size) -> Surface {
    Surface(size: size, widthRule: widthRule)
  }

  public func width(_ text: String) -> Int {
    displayWidth(text, rule: widthRule)
  }

  /// Text cut to a number of columns.
  public func truncated(_ text: String, to columns: Int) -> String {
    TerminalUI.truncated(text, to: columns, ellipsis: glyphs.ellipsis, rule: widthRule)
  }

  /// Styled text cut to a number of columns.
  public func truncated(_ text: StyledText, to columns: Int) -> StyledText {
    text.truncated(to: columns, ellipsis: glyphs.ellipsis, rule: widthRule)
  }
}
