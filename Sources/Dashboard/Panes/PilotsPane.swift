internal import CommunityModel
internal import CommunityStore
internal import TerminalUI

extension PaneEntry {
  /// Pilot communities: Enter shows one's issues only, and again all.
  static let pilots = PaneEntry(
    label: "pn.pilots",
    draw: { view, surface, _, frame in view.drawPilots(&surface, frame) },
    move: { state, step in
      state.pilots.move(step, count: state.listedCommunities.count)
      return []
    },
    open: { state in
      guard state.listedCommunities.indices.contains(state.pilots.selected) else { return [] }
      let code = state.listedCommunities[state.pilots.selected].code
      state.community = state.community == code ? nil : code
      state.focus = .queue
      state.refreshQueue()
      return state.followSelection()
    },
    select: { state, line in
      state.pilots.move(
        state.pilots.first + line - state.pilots.selected,
        count: state.listedCommunities.count
      )
      return []
    },
    offers: []
  )
}

extension View {
  /// Each pilot with what is open, what is late, and how satisfied people are.
  func drawPilots(_ surface: inout Surface, _ frame: Rect) {
    let communities = state.listedCommunities
    let count = words.sentence("ui.countOf", ["n": String(communities.count)])
    let inner = pane(&surface, frame, .pilots, note: count)
    let hasType = inner.width >= 38
    let figures = communities.compactMap { state.figures[$0.code] }
    let columns = PilotColumns(
      width: inner.width,
      hasType: hasType,
      openMax: figures.map(\.open).max() ?? 0,
      lateMax: figures.map(\.overdue).max() ?? 0
    )
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
    let first = state.pilots.scrolled(rows: rows, count: communities.count).first
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
    // 100 is said only where nobody was dissatisfied.
    let rate = satisfaction.satisfiedRate.map { rate in
      rate < 1 ? "\(min(99, Int((rate * 100).rounded())))%" : "100%"
    }
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
