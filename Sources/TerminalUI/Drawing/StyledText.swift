/// One row of text in which parts look different: a name, then a muted date.
public struct StyledText: Hashable, Sendable, ExpressibleByStringLiteral {
  public struct Span: Hashable, Sendable {
    public var text: String
    public var style: Style

    public init(_ text: String, _ style: Style = .text) {
      self.text = text
      self.style = style
    }
  }

  public var spans: [Span]

  public init(spans: [Span]) {
    self.spans = spans
  }

  public init(_ text: String, _ style: Style = .text) {
    spans = [Span(text, style)]
  }

  public init(stringLiteral value: String) {
    self.init(value)
  }

  public static func + (left: StyledText, right: StyledText) -> StyledText {
    StyledText(spans: left.spans + right.spans)
  }

  public var text: String { spans.map(\.text).joined() }

  public func width(_ rule: WidthRule = .standard) -> Int {
    spans.reduce(0) { $0 + displayWidth($1.text, rule: rule) }
  }

  /// The same text on another ground.
  public func on(_ background: Role) -> StyledText {
    StyledText(spans: spans.map { Span($0.text, $0.style.on(background)) })
  }

  /// The text cut to at most `columns`; the ellipsis looks like what it cuts.
  public func truncated(
    to columns: Int,
    ellipsis: String = "…",
    rule: WidthRule = .standard
  ) -> StyledText {
    if spans.count == 1 {
      let text = TerminalUI.truncated(spans[0].text, to: columns, ellipsis: ellipsis, rule: rule)
      return StyledText(text, spans[0].style)
    }
    guard fitting(columns, rule) != nil else { return self }
    let mark = displayWidth(ellipsis, rule: rule)
    guard mark <= columns, var kept = fitting(columns - mark, rule) else {
      return fitting(columns, rule) ?? self
    }
    if let last = kept.spans.indices.last { kept.spans[last].text += ellipsis }
    return kept
  }

  /// The longest beginning that takes at most `columns`; nil when all of it fits.
  private func fitting(_ columns: Int, _ rule: WidthRule) -> StyledText? {
    var used = 0
    for (index, span) in spans.enumerated() {
      if let cut = cut(span.text, to: columns - used, rule: rule) {
        return StyledText(spans: Array(spans[..<index]) + [Span(cut, span.style)])
      }
      used += displayWidth(span.text, rule: rule)
    }
    return nil
  }
}
