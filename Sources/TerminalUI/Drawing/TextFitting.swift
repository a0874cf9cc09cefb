/// Where text stands in a wider column.
public enum TextAlignment: Hashable, Sendable {
  case left
  case right
  case center
}

/// Cuts text to at most `columns` of the screen; what was cut shows as the ellipsis.
///
/// A wide character that does not fit whole is left out, so the result may be a column short.
public func truncated(
  _ text: String,
  to columns: Int,
  ellipsis: String = "…",
  rule: WidthRule = .standard
) -> String {
  guard columns > 0 else { return "" }
  // No character takes more columns than it has bytes.
  if text.utf8.count <= columns { return text }
  guard let whole = cut(text, to: columns, rule: rule) else { return text }
  let mark = displayWidth(ellipsis, rule: rule)
  guard mark <= columns else { return whole }
  return (cut(text, to: columns - mark, rule: rule) ?? text) + ellipsis
}

/// Fills text with blanks up to `columns`; longer text stays as it is.
public func padded(
  _ text: String,
  to columns: Int,
  _ alignment: TextAlignment = .left,
  rule: WidthRule = .standard
) -> String {
  let missing = columns - displayWidth(text, rule: rule)
  guard missing > 0 else { return text }
  let before =
    switch alignment {
    case .left: 0
    case .right: missing
    case .center: missing / 2
    }
  return String(repeating: " ", count: before) + text
    + String(repeating: " ", count: missing - before)
}

/// Cuts or fills text to exactly `columns`.
public func fitted(
  _ text: String,
  to columns: Int,
  _ alignment: TextAlignment = .left,
  ellipsis: String = "…",
  rule: WidthRule = .standard
) -> String {
  padded(
    truncated(text, to: columns, ellipsis: ellipsis, rule: rule),
    to: max(0, columns),
    alignment,
    rule: rule
  )
}
