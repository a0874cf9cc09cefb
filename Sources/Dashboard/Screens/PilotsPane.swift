internal import CommunityModel
internal import CommunityStore
internal import TerminalUI

extension View {
  /// Each pilot with what is open, what is late, and how satisfied people are.
  func drawPilots(_ surface: inout Surface, _ frame: Rect) {
    let communities = state.listedCommunities
    let count = words.sentence("ui.countOf", ["n": String(communities.count)])
    let inner = pane(&surface, frame, .pilots, note: count)
    let hasType = inner.width >= 38
    let columns = PilotColumns(width: inner.width, hasType: hasType)
    columns.put(
      &surface,
      inner.row(0),
      style: Style(.columnHead),
      [
        words.sentence("ui.pilot"), words.sentence("ui.type"), words.sentence("ui.open"),
        words.sentence("ui.late"), words.sentence("ui.rate"),
      ],
      styles: [:]
    )
    let rows = inner.height - 1
    let first = ListWindow.first(
      selected: state.pilots.selected,
      first: state.pilots.first,
      rows: rows,
      count: communities.count
    )
    for (line, community) in communities.dropFirst(first).prefix(max(0, rows)).enumerated() {
      let row = inner.row(line + 1)
      drawPilot(&surface, row, community, columns)
      if first + line == state.pilots.selected, state.focus == .pilots {
        band(&surface, row, .pilots)
      }
    }
  }

  private func drawPilot(
    _ surface: inout Surface,
    _ row: Rect,
    _ community: Community,
    _ columns: PilotColumns
  ) {
    let figures = state.figures[community.code] ?? CommunityFigures()
    let satisfaction = state.board.summary[community: community.code].satisfaction
    let rate = satisfaction.satisfiedRate.map { "\(Int(($0 * 100).rounded()))%" }
    let isChosen = state.community == community.code
    columns.put(
      &surface,
      row,
      style: Style(isChosen ? .accent : .text),
      [
        shortName(community.name), community.type ?? "", String(figures.open),
        figures.overdue == 0 ? "" : sign(.statusOverdue) + String(figures.overdue),
        rate ?? context.glyphs.none,
      ],
      styles: [
        1: Style(.muted), 3: Style(.statusOverdue),
        4: Style(satisfaction.isSmallSample ? .muted : .text),
      ]
    )
  }
}

extension View {
  /// A community's name without the word that all of them share, for narrow columns.
  func shortName(_ name: String) -> String {
    for ending in ["自然村", "社区"] where name.hasSuffix(ending) && name.count > ending.count + 1 {
      return String(name.dropLast(ending.count))
    }
    return name
  }
}

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

/// Which line of a list is shown first so that the selected one is in sight.
enum ListWindow {
  static func first(selected: Int, first: Int, rows: Int, count: Int) -> Int {
    guard rows > 0, count > rows else { return 0 }
    let low = max(0, selected - rows + 1)
    return min(max(low, min(first, selected)), count - rows)
  }
}
