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
    guard width(rule) > columns else { return self }
    let mark = displayWidth(ellipsis, rule: rule)
    var room = mark <= columns ? columns - mark : max(0, columns)
    var kept: [Span] = []
    for span in spans {
      let head = prefix(of: span.text, columns: room, rule: rule)
      kept.append(Span(head, span.style))
      room -= displayWidth(head, rule: rule)
      if head != span.text {
        kept[kept.count - 1].text += mark <= columns ? ellipsis : ""
        break
      }
    }
    return StyledText(spans: kept)
  }
}
