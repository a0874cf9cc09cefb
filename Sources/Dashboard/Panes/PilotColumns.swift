internal import TerminalUI

/// The columns of the pilots' list: name, type where there is room, three figures.
struct PilotColumns {
  let widths: [Int]

  /// `openMax` and `lateMax` are the largest figures that it must have room for.
  init(width: Int, hasType: Bool, openMax: Int, lateMax: Int) {
    // A blank before a figure, and a sign before what is late.
    let figures = [
      max(5, String(openMax).count + 1), max(5, String(lateMax).count + 2), 7,
    ]
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
