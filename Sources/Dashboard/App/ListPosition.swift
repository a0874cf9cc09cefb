/// A place in a list: the selected line and the first shown one.
struct ListPosition: Equatable {
  var selected = 0
  var first = 0

  mutating func move(_ step: Int, count: Int) {
    selected = min(max(0, selected + step), max(0, count - 1))
  }

  /// Scrolls as little as needed for the selected line to be among so many shown rows.
  mutating func scroll(rows: Int, count: Int) {
    guard rows > 0, count > rows else {
      first = 0
      return
    }
    let low = max(0, selected - rows + 1)
    first = min(max(low, min(first, selected)), count - rows)
  }

  /// The same place, scrolled.
  func scrolled(rows: Int, count: Int) -> ListPosition {
    var copy = self
    copy.scroll(rows: rows, count: count)
    return copy
  }
}
