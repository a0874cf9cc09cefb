/// A horizontal bar in eighths of a column; the number belongs beside it.
public struct Bar: Hashable, Sendable {
  public var value: Double
  public var maximum: Double
  public var role: Role
  public var ground: Role

  public init(_ value: Double, of maximum: Double, role: Role = .chart1, ground: Role = .text) {
    self.value = value
    self.maximum = maximum
    self.role = role
    self.ground = ground
  }

  /// The filled part, 0…1; nothing for figures that make no sense.
  public var fraction: Double {
    guard value.isFinite, maximum.isFinite, maximum > 0 else { return 0 }
    return min(max(0, value / maximum), 1)
  }

  /// The bar as text in a number of columns, without blanks at its end.
  ///
  /// A value above nothing shows at least the smallest part, one below the whole never all of it.
  public func text(columns: Int, _ glyphs: GlyphSet) -> String {
    let steps = glyphs.barSteps.count
    guard columns > 0, steps > 0, fraction > 0 else { return "" }
    let whole = columns * steps
    var units = max(1, Int(fraction * Double(whole) + 0.5))
    if fraction < 1, whole > 1 { units = min(units, whole - 1) }
    let full = String(repeating: glyphs.barSteps[steps - 1], count: units / steps)
    let rest = units % steps
    return rest == 0 ? full : full + String(glyphs.barSteps[rest - 1])
  }

  /// Draws the bar into the first row of `area`.
  public func draw(on surface: inout Surface, in area: Rect, _ context: DrawingContext) {
    let text = text(columns: area.width, context.glyphs)
    surface.put(
      text,
      at: Point(x: area.x, y: area.y),
      style: Style(role, on: ground),
      clip: area.row(0)
    )
  }
}
