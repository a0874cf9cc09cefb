internal import CommunityModel
internal import CommunityStore
internal import TerminalUI

extension DashboardState {
  /// Works out anew what the store or the clock may have changed: figures and list.
  mutating func refreshQueue() {
    figures = CommunityFigures.all(board.columns, now: now)
    refreshList()
  }

  /// Works the list out anew and keeps the place: the same record, else the nearest line.
  ///
  /// What is looked for in texts is not known at once: the list stays until it is.
  mutating func refreshList() {
    guard areTextsKnown else { return scrollQueue() }
    // Four megabytes of a million rows make room for the next ones.
    queue.list = QueueList()
    queue.list = QueueList(
      board,
      filter: filter,
      sort: queue.sort,
      now: now,
      community: community
    )
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
    scrollQueue()
  }

  /// Moves the bar; the detail pane follows after a rest.
  mutating func moveQueue(_ step: Int) -> [Effect] {
    let rows = queue.list.rows
    guard !rows.isEmpty else { return [] }
    queue.position.move(step, count: rows.count)
    queue.selected = board.columns.id(rows[queue.position.selected])
    detailScroll = 0
    scrollQueue()
    return [.restThenDetail]
  }

  /// Keeps the bar in sight.
  mutating func scrollQueue() {
    guard let layout = OverviewLayout(size) else { return }
    queue.position.scroll(rows: layout.queueRows, count: queue.list.rows.count)
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

  mutating func toggleMark() -> [Effect] {
    guard let selected = queue.selected else { return [] }
    if queue.marked.remove(selected) == nil { queue.marked.insert(selected) }
    return moveQueue(1)
  }

  mutating func changeSort() -> [Effect] {
    queue.sort = queue.sort.next
    refreshList()
    let order = words.label(queue.sort.label)
    notice = Notice(kind: .good, text: words.sentence("ui.sorted", ["order": order]))
    return []
  }
}
