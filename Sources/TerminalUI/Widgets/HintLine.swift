/// The keys that work here and what they do; those that do not fit are left out from the right.
public struct HintLine: Hashable, Sendable {
  public struct Hint: Hashable, Sendable {
    public var key: String
    public var name: String

    public init(_ key: String, _ name: String) {
      self.key = key
      self.name = name
    }
  }

  public var hints: [Hint]
  public var ground: Role

  public init(_ hints: [Hint], ground: Role = .footer) {
    self.hints = hints
    self.ground = ground
  }

  /// How many hints fit, each whole.
  public func fittingCount(width: Int, _ context: DrawingContext) -> Int {
    var used = -1
    for (index, hint) in hints.enumerated() {
      used += 2 + context.width(hint.key) + 1 + context.width(hint.name)
      if used > width { return index }
    }
    return hints.count
  }

  /// Draws the hints into the first row of `area`, on the ground of the footer.
  public func draw(on surface: inout Surface, in area: Rect, _ context: DrawingContext) {
    let line = area.row(0)
    surface.fill(line, Style(.footer, on: ground))
    var x = line.x + 1
    for hint in hints.prefix(fittingCount(width: line.width, context)) {
      x += surface.put(
        hint.key,
        at: Point(x: x, y: line.y),
        style: Style(.hotkey, on: ground),
        clip: line
      )
      x += 1
      x += surface.put(
        hint.name,
        at: Point(x: x, y: line.y),
        style: Style(.footer, on: ground),
        clip: line
      )
      x += 2
    }
  }
}
