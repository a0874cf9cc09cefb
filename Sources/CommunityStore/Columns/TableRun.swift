/// Rows of the columns that came from one table, in the order of their ids.
struct TableRun: Hashable, Sendable {
  var rows: Range<Int>
  /// Index of the table among the store's open ones.
  var table: UInt16
}
