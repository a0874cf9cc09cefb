public import CommunityModel

extension Store {
  /// The search for some words in everything that people wrote, to be run on another thread.
  public func makeTextSearch(_ needles: [ExactNeedle], amongEnded: Bool) -> TextSearch {
    TextSearch(contents.tables, needles, amongEnded: amongEnded, environment.disk)
  }

  /// Whether a search belongs to the tables that the store holds now.
  public func isCurrent(_ search: TextSearch) -> Bool {
    search.tables.elementsEqual(contents.tables, by: ===)
  }

  /// What a search found, by the rows of the columns as they are now, with all that changed since
  /// the tables were written on top.
  ///
  /// Nil when it has not come to its end, or does not belong to what the store holds now.
  public func marks(of search: TextSearch) -> TextMarks? {
    guard search.isDone, isCurrent(search) else { return nil }
    var marks: [ExactNeedle: RowMarks] = [:]
    for (index, needle) in search.needles.enumerated() {
      marks[needle] = contents.marks(of: needle) { search.found(index, in: $0) }
    }
    return TextMarks(marks, amongEnded: search.isAmongEnded)
  }
}

extension StoreContents {
  /// Marks rows by where they begin in their tables, and what changed by its texts.
  fileprivate func marks(
    of needle: ExactNeedle,
    found: (_ table: Int) -> [UInt32]
  ) -> RowMarks {
    var marks = RowMarks(0..<columns.count)
    for run in columns.runs {
      var rows = run.rows.makeIterator()
      var row = rows.next()
      for offset in found(Int(run.table)) {
        // A row that a newer table replaces is in no run.
        while let known = row, columns.offsets[known] < offset { row = rows.next() }
        guard let known = row else { break }
        if columns.offsets[known] == offset { marks.mark(known, true) }
      }
    }
    for (id, changed) in changed {
      guard let row = columns.row(of: id) else { continue }
      marks.mark(row, changed.row.issue.texts.contains(where: needle.isFound))
    }
    return marks
  }
}
