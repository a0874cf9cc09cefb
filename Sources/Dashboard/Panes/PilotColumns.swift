internal import TerminalUI

/// The columns of the pilots' list: name, type where there is room, three figures.
struct PilotColumns {
  let widths: [Int]

  init(width: Int, hasType: Bool) {
    let figures = [5, 5, 7]
    let type = hasType ? 9 : 0
    widths = [max(4, width - type - figures.reduce(0, +)), type] + figures
  }

  func put(
    _ surface: inout Surface,
    _ row: Rect,
    style: Style,
    _ texts: [String],
    styles: [Int: Style]
  ) {
    var x = row.x
    for (index, width) in widths.enumerated() where index < texts.count {
      let alignment: TextAlignment = index < 2 ? .left : .right
      // Names keep a column free from their neighbour.
      let room = index < 2 ? max(0, width - 1) : width
      let shown = truncated(texts[index], to: room, rule: surface.widthRule)
      let used = displayWidth(shown, rule: surface.widthRule)
      surface.put(
        shown,
        at: Point(x: alignment == .right ? x + room - used : x, y: row.y),
        style: styles[index] ?? style,
        clip: row
      )
      x += width
    }
  }
}
