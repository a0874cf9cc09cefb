import TerminalUI
import Testing

@testable import CursesTerminal

@Suite("Differences between rows")
struct RowDifferenceTests {
  /// A row as text; wide characters are followed by their right half, capitals are another style.
  private func row(_ text: String) -> [Cell] {
    text.flatMap { character -> [Cell] in
      let style = character.isUppercase ? Style(.accent) : .text
      let glyph = character.lowercased().unicodeScalars.first?.value ?? 0
      let isWide = glyph > 0x2E80
      let cell = Cell(glyph: glyph, style: style, width: isWide ? 2 : 1)
      return isWide ? [cell, Cell(glyph: 0, style: style, width: 0)] : [cell]
    }
  }

  private func columns(_ old: [Cell], _ new: [Cell], same: Bool = true) -> Range<Int>? {
    old.withUnsafeBufferPointer { old in
      new.withUnsafeBufferPointer { new in
        RowDifference.columns(row: 0, old: old, new: new, width: new.count) { _, _ in same }
      }
    }
  }

  @Test(
    "from the first to the last changed column, never through a wide character",
    arguments: [
      ("路灯不亮", "路灯不亮", nil), ("abcdef", "abXdYf", 2..<5), ("abc", "Abc", 0..<1),
      ("abc", "abC", 2..<3), ("路灯ab", "路口ab", 2..<4), ("路灯ab", "路xyab", 2..<4),
      ("abxy路", "ab灯路", 2..<4), ("a路b灯", "a路c灯", 3..<4), ("", "", nil),
    ] as [(String, String, Range<Int>?)]
  )
  func difference(old: String, new: String, expected: Range<Int>?) {
    #expect(columns(row(old), row(new)) == expected)
  }

  @Test("a change in a right half takes the left half with it")
  func rightHalf() {
    let old = row("a路b")
    var new = old
    new[2].background = .selection
    #expect(columns(old, new) == 1..<3)
  }

  @Test("clusters are compared by their text, not by their number in a surface")
  func clusters() {
    let old = [Cell(glyph: Cell.clusterBase, style: .text, width: 1)]
    let new = [Cell(glyph: Cell.clusterBase + 7, style: .text, width: 1)]
    #expect(columns(old, new, same: true) == nil)
    #expect(columns(old, new, same: false) == 0..<1)
    #expect(columns(old, old, same: false) == 0..<1)
  }
}
