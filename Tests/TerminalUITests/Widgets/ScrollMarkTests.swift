import Testing

@testable import TerminalUI

@Suite("Scroll mark")
struct ScrollMarkTests {
  @Test(
    "The thumb touches an end only when that end is in sight",
    arguments: [
      (0, 0..<2), (1, 1..<3), (40, 4..<6), (79, 7..<9), (80, 8..<10), (999, 8..<10), (-5, 0..<2),
    ]
  )
  func thumb(first: Int, rows: Range<Int>) {
    #expect(ScrollMark(first: first, visible: 20, count: 100).thumb(height: 10) == rows)
  }

  @Test("When all rows are in sight there is no thumb")
  func notNeeded() {
    #expect(ScrollMark(first: 0, visible: 5, count: 5).thumb(height: 5).isEmpty)
    #expect(ScrollMark(first: 0, visible: 0, count: 5).thumb(height: 5).isEmpty)
    #expect(ScrollMark(first: 0, visible: 5, count: 9).thumb(height: 0).isEmpty)
  }

  @Test("In any column the thumb lies within", arguments: 1..<12)
  func within(height: Int) {
    for first in 0...97 {
      let thumb = ScrollMark(first: first, visible: 3, count: 100).thumb(height: height)
      #expect(!thumb.isEmpty)
      #expect(thumb.lowerBound >= 0 && thumb.upperBound <= height)
    }
  }
}
