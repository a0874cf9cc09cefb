internal import CommunityModel
internal import CommunityStore
internal import TerminalUI

extension PaneEntry {
  /// Satisfaction: figures to be read, nothing to move in.
  static let satisfaction = PaneEntry(
    label: "pn.satisf",
    draw: { view, surface, _, frame in view.drawSatisfaction(&surface, frame) },
    move: { _, _ in [] },
    open: { _ in [] },
    select: { _, _ in [] },
    offers: []
  )
}

extension View {
  /// What people said when they were asked again: five bars, the rate, its interval, a year.
  func drawSatisfaction(_ surface: inout Surface, _ frame: Rect) {
    let tally =
      state.community.map { state.board.summary[community: $0] } ?? state.board.summary.total
    let satisfaction = tally.satisfaction
    let inner = pane(&surface, frame, .satisfaction, note: "n=\(satisfaction.rated)")
    var lines = inner
    for level in RatingLevel.allCases.sorted(by: { $0.rawValue > $1.rawValue }) {
      drawBar(&surface, lines.row(0), level, satisfaction)
      lines = lines.splitTop(1).rest
    }
    for (index, text) in figures(satisfaction, tally.measures).enumerated()
    where index + 1 < lines.height {
      surface.put(
        context.truncated(text, to: lines.width),
        at: Point(x: lines.x, y: lines.y + 1 + index),
        clip: inner
      )
    }
    drawYear(&surface, inner.row(inner.height - 1))
  }

  private func drawBar(
    _ surface: inout Surface,
    _ row: Rect,
    _ level: RatingLevel,
    _ satisfaction: ServiceSatisfaction
  ) {
    let labelWidth = words.language == .zh ? 9 : 10
    let (label, rest) = row.splitLeft(labelWidth)
    surface.put(
      words.label(level.label),
      at: Point(x: label.x, y: row.y),
      style: .text,
      clip: label
    )
    let figure = String(satisfaction[level])
    let (bar, _) = rest.splitLeft(max(4, rest.width - 6))
    let most = satisfaction.counts.max() ?? 0
    let roles: [Role] = [.chart5, .chart4, .chart3, .chart2, .chart1]
    Bar(Double(satisfaction[level]), of: Double(max(1, most)), role: roles[level.rawValue - 1])
      .draw(on: &surface, in: bar, context)
    let x = row.right - context.width(figure)
    surface.put(figure, at: Point(x: x, y: row.y), style: Style(.muted), clip: row)
  }

  private func figures(
    _ satisfaction: ServiceSatisfaction,
    _ measures: QueueMeasures
  ) -> [StyledText] {
    let interval = satisfaction.interval
    let range =
      satisfaction.rated == 0
      ? context.glyphs.none : "\(tenths(interval.lower))–\(tenths(interval.upper))"
    let small =
      satisfaction.isSmallSample && satisfaction.rated > 0
      ? "  " + words.label("me.small") : ""
    let rate = satisfaction.satisfiedRate.map { tenths($0) + "%" } ?? context.glyphs.none
    return [
      StyledText(words.label("me.satisfied") + " ", Style(.text))
        + StyledText(rate, Style(.strong, .bold)) + StyledText(small, Style(.warning)),
      StyledText(words.label("co.interval") + " " + range, Style(.muted)),
      measure("me.solved", measures.solved), measure("me.ontime", measures.onTime),
    ]
  }

  private func measure(_ key: String, _ ratio: Ratio) -> StyledText {
    let value = ratio.share.map { tenths($0) + "%" } ?? context.glyphs.none
    return StyledText(words.label(key) + " ", Style(.muted)) + StyledText(value, Style(.text))
  }

  private func tenths(_ share: Double) -> String {
    let thousandths = Int((share * 1000).rounded())
    return "\(thousandths / 10).\(thousandths % 10)"
  }

  /// Twelve months of the rate, and how it moved since the last.
  private func drawYear(_ surface: inout Surface, _ row: Rect) {
    let months = state.board.summary.lastMonths(12, until: state.now.date).map(\.satisfiedRate)
    guard months.contains(where: { $0 != nil }) else { return }
    let label = words.sentence("ui.twelveMonths") + "  "
    let x = row.x + surface.put(label, at: Point(x: row.x, y: row.y), style: Style(.muted))
    Sparkline(months, range: 0.5...1, role: .chart2)
      .draw(on: &surface, in: Rect(x: x, y: row.y, width: 12, height: 1), context)
  }
}
