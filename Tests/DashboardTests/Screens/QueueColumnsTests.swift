import CommunityModel
import Testing

@testable import Dashboard

@Suite("The columns of the queue")
struct QueueColumnsTests {
  @Test(
    "At every width they stand side by side without overlap, inside the frame",
    arguments: Language.allCases,
    [4, 5, 7]
  )
  func fit(language: Language, numberWidth: Int) {
    for width in 47...190 {
      let columns = QueueColumns(width: width, numberWidth: numberWidth, language).all
      var end = -1
      for column in columns {
        #expect(column.x == end + 1, "\(column.kind) at \(width)")
        #expect(column.width > 0)
        end = column.x + column.width
      }
      #expect(end == width, "\(width) columns in \(language) end at \(end)")
    }
  }

  @Test(
    "Wider frames show more",
    arguments: [
      (47, 5), (65, 5), (66, 6), (70, 7), (74, 8), (100, 9), (110, 10), (190, 10),
    ]
  )
  func more(width: Int, count: Int) {
    let columns = QueueColumns(width: width, numberWidth: 4, .zh).all
    #expect(columns.count == count)
    #expect(columns.contains { $0.kind == .title && $0.width >= 8 })
  }
}
