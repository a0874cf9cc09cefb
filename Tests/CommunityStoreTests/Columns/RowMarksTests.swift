import CommunityStore
import Testing

@Suite("Marks of rows")
struct RowMarksTests {
  private func rows(_ marks: RowMarks) -> [Int] {
    var rows: [Int] = []
    marks.forEachMarked { rows.append($0) }
    return rows
  }

  @Test("all, some and none of a piece of any length", arguments: [0, 1, 63, 64, 65, 128, 200])
  func pieces(count: Int) {
    let piece = 1_000..<1_000 + count
    #expect(rows(RowMarks(piece)).isEmpty)
    #expect(RowMarks(piece).isEmpty)
    var marks = RowMarks(allOf: piece)
    #expect(rows(marks) == Array(piece))
    #expect(marks.count == count)
    marks.keep { $0.isMultiple(of: 7) }
    let sevens = piece.filter { $0.isMultiple(of: 7) }
    #expect(rows(marks) == sevens)
    #expect(piece.allSatisfy { marks[$0] == $0.isMultiple(of: 7) })
    var threes = RowMarks(piece)
    for row in piece where row.isMultiple(of: 3) { threes.mark(row, true) }
    var both = marks
    both.keep(threes, isInverted: false)
    #expect(rows(both) == sevens.filter { $0.isMultiple(of: 3) })
    marks.keep(threes, isInverted: true)
    #expect(rows(marks) == sevens.filter { !$0.isMultiple(of: 3) })
    for row in rows(marks) { marks.mark(row, false) }
    #expect(marks.isEmpty)
    #expect(marks.count == 0)
  }
}
