internal import CommunityModel

extension StoreContents {
  /// The reading of the sealed tables behind the rows of the open ones.
  func makeSealedScan() -> TableScan {
    var base = columns
    base.truncate(to: openRowCount)
    return TableScan(tables, onto: base, disk)
  }

  /// Takes over what was read, and puts on top what changed since the tables were written.
  mutating func adopt(_ scan: TableScan) -> Bool {
    guard !isScanned, scan.isDone, belongs(scan) else { return false }
    columns = scan.takeColumns()
    for id in changed.keys.sorted() {
      if let row = changed[id]?.row { columns.take(row) }
    }
    externalRows = nil
    isScanned = true
    return true
  }

  /// Whether a reading is of the tables that are open now: not when they were loaded afresh since.
  func belongs(_ scan: TableScan) -> Bool { scan.tables.elementsEqual(tables, by: ===) }

  private var openRowCount: Int {
    columns.runs.filter { tables[Int($0.table)].entry.kind == .issuesOpen }
      .map(\.rows.upperBound).max() ?? 0
  }
}
