/// Rows of the columns in the order of the queue: four bytes each, for there may be a million.
struct QueueRows: RandomAccessCollection, Sendable {
  private var rows: [UInt32] = []

  init() {}

  init(_ keys: some Collection<UInt64>) { rows = keys.map { UInt32(QueueKeys.row($0)) } }

  var startIndex: Int { 0 }
  var endIndex: Int { rows.count }

  subscript(index: Int) -> Int { Int(rows[index]) }
}
