internal import CommunityModel
internal import CommunityStore
internal import TerminalUI

extension DashboardState {
  /// Works the list out anew and keeps the place: the same record, else the nearest line.
  mutating func refreshQueue() {
    queue.list = QueueList(
      board,
      filter: filter,
      sort: queue.sort,
      now: now,
      community: community
    )
    refreshFigures()
    let rows = queue.list.rows
    if let selected = queue.selected, let row = board.columns.row(of: selected),
      let index = rows.firstIndex(of: row)
    {
      queue.position.selected = index
    } else {
      queue.position.move(0, count: rows.count)
      queue.selected =
        rows.isEmpty ? nil : board.columns.id(rows[queue.position.selected])
    }
  }

  private mutating func refreshFigures() {
    var figures: [String: CommunityFigures] = [:]
    let columns = board.columns
    for row in 0..<columns.count where columns.isToDo(row) {
      figures[columns.community(row), default: CommunityFigures()].open += 1
      guard columns.isOverdue(row, now: now) else { continue }
      figures[columns.community(row), default: CommunityFigures()].overdue += 1
    }
    self.figures = figures
  }

  /// Moves the bar; the detail pane follows after a rest.
  mutating func moveQueue(_ step: Int) -> [Effect] {
    let rows = queue.list.rows
    guard !rows.isEmpty else { return [] }
    queue.position.move(step, count: rows.count)
    queue.selected = board.columns.id(rows[queue.position.selected])
    detailScroll = 0
    return [.restThenDetail]
  }

  mutating func select(_ id: RecordID) {
    queue.selected = id
    refreshQueue()
  }

  /// Reads the selected issue when the detail shows another.
  mutating func followSelection() -> [Effect] {
    guard let selected = queue.selected, detail?.issue.id != selected else { return [] }
    return [.loadDetail(selected)]
  }

  /// Keys of the filter line; nil lets a key through to the list.
  mutating func takeInFilter(_ key: Key) -> [Effect]? {
    switch key.code {
    case .escape:
      queue.filterField = TextField()
      queue.isFiltering = false
      refreshQueue()
      return followSelection()
    case .enter:
      queue.isFiltering = false
      return followSelection()
    case .up, .down, .pageUp, .pageDown:
      return nil
    default:
      _ = queue.filterField.handle(.key(key))
      queue.position = ListPosition()
      queue.selected = nil
      refreshQueue()
      return [.restThenDetail]
    }
  }

  /// Moving about in the pane that has the keyboard.
  mutating func takeInScreen(_ key: Key) -> [Effect] {
    guard let step = DashboardState.step(key, page: pageStep) else { return [] }
    switch (screen, focus) {
    case (.help, _): helpScroll = max(0, helpScroll + step)
    case (.issue, _): detailScroll = max(0, detailScroll + step)
    case (.welcome, _): welcomeChoice = min(max(0, welcomeChoice + step), 2)
    case (.overview, .queue): return moveQueue(step)
    case (.overview, .pilots): pilots.move(step, count: listedCommunities.count)
    case (.overview, .activity): activity.move(step, count: board.recent.count)
    case (.overview, .satisfaction): break
    }
    return []
  }

  private var pageStep: Int { max(1, size.height / 2) }

  /// How far a key moves; nil for keys that move nothing.
  static func step(_ key: Key, page: Int) -> Int? {
    switch key.code {
    case .down, .character("j"): 1
    case .up, .character("k"): -1
    case .pageDown, .character(" "): page
    case .pageUp: -page
    case .home, .character("g"): -1_000_000
    case .end, .character("G"): 1_000_000
    default: nil
    }
  }

  /// The wheel moves, a press focuses a pane and selects its line.
  mutating func take(_ mouse: Mouse) -> [Effect] {
    guard form == nil, palette == nil else { return [] }
    switch mouse.action {
    case .wheelUp: return takeInScreen(Key(.up))
    case .wheelDown: return takeInScreen(Key(.down))
    case .press: return press(mouse.position)
    case .release, .drag: return []
    }
  }

  private mutating func press(_ point: Point) -> [Effect] {
    guard screen == .overview, let layout = OverviewLayout(size) else { return [] }
    for pane in Pane.allCases where layout.frame(of: pane)?.contains(point) ?? false {
      focus = pane
      let line = point.y - (layout.frame(of: pane)?.y ?? 0) - 2
      guard line >= 0 else { return [] }
      switch pane {
      case .queue: return moveQueue(queue.position.first + line - queue.position.selected)
      case .pilots:
        pilots.move(pilots.first + line - pilots.selected, count: listedCommunities.count)
      case .satisfaction, .activity: break
      }
      return []
    }
    return []
  }
}
