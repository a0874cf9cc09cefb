internal import CommunityModel
internal import CommunityStore
internal import TerminalUI

extension PaneEntry {
  /// The queue: Enter opens the issue over the whole screen.
  static let queue = PaneEntry(
    label: "pn.queue",
    draw: { view, surface, layout, _ in view.drawQueue(&surface, layout) },
    move: { state, step in state.moveQueue(step) },
    open: { state in
      guard state.queue.selected != nil else { return [] }
      state.screen = .issue
      state.detailScroll = 0
      return state.followSelection()
    },
    select: { state, line in
      state.moveQueue(state.queue.position.first + line - state.queue.position.selected)
    },
    offers: [.issue, .queue]
  )
}

extension View {
  /// The queue: what is due first on top, red and yellow signs, one line an issue.
  func drawQueue(_ surface: inout Surface, _ layout: OverviewLayout) {
    let list = state.queue.list
    let frame = queueFrame(layout)
    let note = queueNote(list, room: noteRoom(in: frame, .queue))
    let inner = pane(&surface, frame, .queue, note: note)
    let numberWidth = max(4, String(list.numberMax).count)
    let columns = QueueColumns(width: inner.width, numberWidth: numberWidth, state.language)
    drawQueueHeads(&surface, inner.row(0), columns)
    let rows = layout.queueRows
    if list.rows.isEmpty {
      let area = Rect(
        x: inner.x + 1,
        y: inner.y + 2,
        width: max(0, inner.width - 2),
        height: max(0, rows - 1)
      )
      TextView([StyledText(emptyText, Style(.muted))]).draw(on: &surface, in: area, context)
    }
    let first = state.queue.position.scrolled(rows: rows, count: list.rows.count).first
    for (line, row) in list.rows.dropFirst(first).prefix(rows).enumerated() {
      let area = inner.row(line + 1)
      drawIssueLine(&surface, area, row, columns, isBelow: isBelowLine(first + line))
      if first + line == state.queue.position.selected { band(&surface, area, .queue) }
    }
  }

  /// On a low screen the detail hangs in the queue's frame.
  private func queueFrame(_ layout: OverviewLayout) -> Rect {
    guard layout.isDetailJoined else { return layout.queue }
    var frame = layout.queue
    frame.height += layout.detail.height
    return frame
  }

  private var emptyText: String {
    if let refusal = state.filter.refusal { return speech.sentence(refusal) }
    if !state.areTextsKnown { return words.sentence("ui.searchingTexts") }
    if areEndedMissing { return words.sentence("ui.endedUnread") }
    if !state.queue.filterField.text.isEmpty { return words.sentence("ui.nothingFound") }
    let isNew = state.board.columns.count == 0 && !state.board.isScanning
    return words.sentence(isNew ? "ui.noIssues" : "ui.queueEmpty")
  }

  /// Ended issues are asked for, and could not be read.
  private var areEndedMissing: Bool { state.board.areEndedUnread && state.filter.asksForEnded }

  private func isBelowLine(_ index: Int) -> Bool {
    state.queue.list.lineAt.map { index >= $0 } ?? false
  }

  /// What narrows the list, how it is ordered, and how many there are: as much as has room.
  private func queueNote(_ list: QueueList, room: Int) -> String {
    let marks = state.queue.marked.count
    let marked = marks == 0 ? "" : words.sentence("ui.marked", ["n": String(marks)]) + "  "
    let filter = state.queue.filterField.text
    let isShown = !filter.isEmpty && !state.queue.isFiltering
    let found = isShown ? context.truncated("/\(filter)", to: 22) + "  " : ""
    let order =
      state.queue.sort == .queue ? "" : words.label(state.queue.sort.label) + " "
    let only = state.community.map { code in
      context.truncated(shortName(state.board.communityName(code)), to: 12) + "  "
    }
    let missing = areEndedMissing ? words.sentence("ui.notWhole") + " " : ""
    let count =
      list.rows.count == list.total ? String(list.total) : "\(list.rows.count)/\(list.total)"
    let texts = [missing, marked, only ?? "", found, order]
    var left = room - context.width(count)
    var shown: Set<Int> = []
    // What is missing and what was filtered first, the order last.
    for index in [0, 3, 2, 1, 4] where context.width(texts[index]) <= left {
      shown.insert(index)
      left -= context.width(texts[index])
    }
    return texts.indices.filter(shown.contains).map { texts[$0] }.joined() + count
  }

  private func drawQueueHeads(_ surface: inout Surface, _ row: Rect, _ columns: QueueColumns) {
    for column in columns.all {
      put(
        &surface,
        words.label(column.kind.label),
        column,
        row,
        Style(.columnHead)
      )
    }
  }

  private func drawIssueLine(
    _ surface: inout Surface,
    _ row: Rect,
    _ index: Int,
    _ columns: QueueColumns,
    isBelow: Bool
  ) {
    let line = IssueLine(state.board.columns, index, now: state.now)
    let plain = Style(isBelow ? .muted : .text)
    let time = Style(isBelow ? .muted : line.timeRole)
    let mark = state.queue.marked.contains(line.id) ? context.glyphs.check : ""
    for column in columns.all {
      switch column.kind {
      case .sign:
        put(&surface, mark.isEmpty ? lineSign(line, isBelow) : mark, column, row, time)
      case .due: put(&surface, dueText(line), column, row, time)
      case .number:
        put(&surface, line.id.spoken(home: state.board.site), column, row, Style(.muted))
      case .title: put(&surface, line.title, column, row, plain)
      case .community:
        put(
          &surface,
          shortName(state.board.communityName(line.community)),
          column,
          row,
          Style(.muted)
        )
      case .category: put(&surface, speech.category(line.category), column, row, Style(.muted))
      case .status: put(&surface, words.label(line.statusLabel), column, row, Style(line.workRole))
      case .handler: put(&surface, line.handler ?? "", column, row, plain)
      case .reporters: put(&surface, String(line.reporters), column, row, Style(.muted))
      case .received: put(&surface, due.stamp(line.receivedAt), column, row, Style(.muted))
      }
    }
  }

  private func put(
    _ surface: inout Surface,
    _ text: String,
    _ column: QueueColumns.Column,
    _ row: Rect,
    _ style: Style
  ) {
    // Blanks around the text stay plain: a theme may underline what is late.
    let shown = context.truncated(text, to: column.width)
    let indent = column.alignment == .right ? column.width - context.width(shown) : 0
    surface.put(shown, at: Point(x: row.x + column.x + indent, y: row.y), style: style, clip: row)
  }

  /// 督办 has a sign of its own before the sign of time.
  private func lineSign(_ line: IssueLine, _ isBelow: Bool) -> String {
    if line.isSupervised { return "*" }
    return isBelow || line.timeRole == .statusOnTime ? "" : sign(line.timeRole)
  }

  private func dueText(_ line: IssueLine) -> String {
    if line.status == .onhold { return words.label("ck.paused") }
    if let at = line.due?.at { return due.short(at) }
    return line.status.isOpen ? context.glyphs.none : ""
  }
}
