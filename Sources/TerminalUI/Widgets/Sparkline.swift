/// A row of figures as a row of heights, oldest at the left; a missing figure is a gap.
public struct Sparkline: Hashable, Sendable {
  public var values: [Double?]
  /// What the lowest and the highest sign mean; by default the least and the greatest value.
  public var range: ClosedRange<Double>?
  public var role: Role

  public init(_ values: [Double?], range: ClosedRange<Double>? = nil, role: Role = .chart2) {
    self.values = values
    self.range = range
    self.role = role
  }

  /// The last figures as text, one column each; equal figures stand at half height.
  public func text(columns: Int, _ glyphs: GlyphSet) -> String {
    let shown = values.suffix(max(0, columns)).map { $0.flatMap { $0.isFinite ? $0 : nil } }
    let known = shown.compactMap { $0 }
    guard let least = range?.lowerBound ?? known.min(),
      let greatest = range?.upperBound ?? known.max(), !glyphs.levels.isEmpty
    else { return String(repeating: " ", count: shown.count) }
    let top = glyphs.levels.count - 1
    let span = greatest - least
    return String(
      shown.map { value in
        guard let value else { return " " }
        let part = span > 0 && span.isFinite ? (value - least) / span : 0.5
        return glyphs.levels[Int(min(max(0, part), 1) * Double(top) + 0.5)]
      }
    )
  }

  /// Draws the figures into the first row of `area`.
  public func draw(on surface: inout Surface, in area: Rect, _ context: DrawingContext) {
    surface.put(
      text(columns: area.width, context.glyphs),
      at: Point(x: area.x, y: area.y),
      style: Style(role),
      clip: area.row(0)
    )
  }
}
