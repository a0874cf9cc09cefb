import TerminalUI
import Testing

@testable import Dashboard

@Suite("Where the panes of the overview stand")
struct OverviewLayoutTests {
  private static let sizes: [Size] = [80, 81, 99, 100, 120, 149, 150, 200].flatMap { width in
    [24, 25, 31, 32, 36, 45, 60].map { Size(width: width, height: $0) }
  }

  private func frames(_ layout: OverviewLayout) -> [Rect] {
    [layout.pilots, layout.satisfaction, layout.queue, layout.detail]
      + (layout.activity.map { [$0] } ?? [])
  }

  @Test("Frames do not overlap and cover the whole body", arguments: sizes)
  func covers(size: Size) throws {
    let layout = try #require(OverviewLayout(size))
    var owners = Array(repeating: 0, count: size.width * size.height)
    for frame in [layout.header, layout.footer] + frames(layout) {
      #expect(Rect(size).intersection(frame) == frame)
      for y in frame.y..<frame.bottom {
        for x in frame.x..<frame.right { owners[y * size.width + x] += 1 }
      }
    }
    #expect(owners.allSatisfy { $0 == 1 })
  }

  @Test("Every pane has room for its frame and something in it", arguments: sizes)
  func room(size: Size) throws {
    let layout = try #require(OverviewLayout(size))
    for frame in frames(layout) {
      #expect(frame.width >= 29)
      #expect(frame.height >= 4)
    }
    #expect(layout.queueRows >= 5)
    #expect(layout.queueRows < layout.queue.height)
  }

  @Test(
    "A screen below 80×24 has no layout",
    arguments: [
      Size(width: 79, height: 24), Size(width: 80, height: 23), Size(width: 0, height: 0),
      Size(width: 200, height: 10), Size(width: 10, height: 200),
    ]
  )
  func tooSmall(size: Size) {
    #expect(OverviewLayout(size) == nil)
  }

  @Test("The activity shows from 32 rows on, and the detail gets a frame of its own")
  func high() throws {
    let low = try #require(OverviewLayout(Size(width: 80, height: 31)))
    let high = try #require(OverviewLayout(Size(width: 80, height: 32)))
    #expect(low.activity == nil && low.isDetailJoined)
    #expect(high.activity != nil && !high.isDetailJoined)
    #expect(low.frame(of: .activity) == low.satisfaction)
    #expect(low.shown(.queue) == [.pilots, .queue, .satisfaction])
    #expect(low.shown(.activity) == [.pilots, .queue, .activity])
    #expect(high.shown(.queue) == Pane.allCases)
    #expect(high.frame(of: .activity) == high.activity)
  }
}
