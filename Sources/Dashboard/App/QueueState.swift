internal import CommunityModel
internal import TerminalUI

/// The queue as people left it: what they look for, how it is sorted, where they are.
struct QueueState {
  var filterField = TextField()
  var isFiltering = false
  var sort = QueueSort.queue
  var list = QueueList()
  /// By record, so that a list in motion keeps the place.
  var selected: RecordID?
  var position = ListPosition()
  var marked: Set<RecordID> = []
}
