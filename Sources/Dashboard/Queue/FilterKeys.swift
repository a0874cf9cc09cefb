internal import TerminalUI

extension DashboardState {
  mutating func beginFilter() -> [Effect] {
    screen = .overview
    focus = .queue
    queue.isFiltering = true
    return []
  }

  /// Keys of the filter line; nil lets a key through to the list.
  mutating func takeInFilter(_ key: Key) -> [Effect]? {
    switch key.code {
    case .escape:
      queue.filterField = TextField()
      queue.isFiltering = false
      refreshList()
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
      refreshList()
      return [.restThenDetail]
    }
  }
}
