/// The orders in which the queue can stand; `s` goes through them.
enum QueueSort: String, CaseIterable {
  /// What must be done first: 督办, overdue, urgent, due soon, the rest by due.
  case queue
  case newest
  case community
  case status
  case category

  var label: String { "sort.\(rawValue)" }

  var next: QueueSort {
    let all = QueueSort.allCases
    guard let index = all.firstIndex(of: self) else { return .queue }
    return all[(index + 1) % all.count]
  }
}
