/// A bar on a track, with its figure at the right: `██████▌···· 54%`.
public struct Gauge: Hashable, Sendable {
  public var bar: Bar
  public var label: StyledText

  public init(_ bar: Bar, label: StyledText = StyledText("")) {
    self.bar = bar
    self.label = label
  }

  /// Draws the gauge into the first row of `area`; when it is narrow the figure remains.
  public func draw(on surface: inout Surface, in area: Rect, _ context: DrawingContext) {
    let line = area.row(0)
    let label = context.truncated(label, to: line.width)
    let labelWidth = label.width(context.widthRule)
    surface.put(label, at: Point(x: line.right - labelWidth, y: line.y), clip: line)
    let gap = labelWidth > 0 ? 1 : 0
    let (track, _) = line.splitLeft(line.width - labelWidth - gap)
    guard !track.isEmpty else { return }
    let empty = String(repeating: context.glyphs.barEmpty, count: track.width)
    surface.put(
      empty,
      at: Point(x: track.x, y: track.y),
      style: Style(.chartEmpty, on: bar.ground),
      clip: track
    )
    bar.draw(on: &surface, in: track, context)
  }
}
