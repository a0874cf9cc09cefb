import CommunityModel
import CommunityStore
import Testing

@testable import Dashboard

@Suite("Finding the queue's rows")
struct QueueSearchTests {
  @Test(
    "gives the same rows in the same order, however small the pieces are that threads take",
    arguments: ["status:all", "status:all 灯", "status:all !ld", "status:done", "status:all 7"]
  )
  func pieces(text: String) throws {
    let desk = try Desk.full()
    let columns = desk.state.board.columns
    let filter = IssueFilter(text, desk.state.reader)
    var found: Set<[UInt64]> = []
    for pieceSize in [1, 2, 7, 100] {
      let search = QueueSearch(
        columns,
        QueueMatcher(columns, filter: filter, now: desk.state.now),
        keys: QueueKeys(.queue, columns, now: desk.state.now),
        community: nil
      )
      let result = search.run(pieceSize: pieceSize)
      #expect(result.total == columns.count)
      let keys = Array(result.keys)
      #expect(Array(search.run(among: Array(0..<columns.count)).keys) == keys)
      found.insert(keys)
    }
    #expect(found.count == 1)
    #expect(found.first?.isEmpty == false)
  }

  @Test("Many keys are sorted as few are, and those of one order stay in the order of rows")
  func sorting() {
    var state: UInt64 = 42
    var keys: [UInt64] = []
    for row in 0..<20_000 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let order = row.isMultiple(of: 3) ? state >> 29 : state >> 60
      keys.append(order << 29 | UInt64(row))
    }
    for count in [0, 1, 100, 20_000] {
      let buffer = KeyBuffer(room: count)
      for place in 0..<count { buffer.put(keys[place], at: place) }
      buffer.close([0..<count])
      #expect(Array(buffer) == keys.prefix(count).sorted())
    }
  }

  @Test(
    "Keys from pieces with room between them are sorted, however many are of the last order",
    arguments: [1, 2, 3, 5_000]
  )
  func gaps(step: Int) {
    let room = 15_000
    let buffer = KeyBuffer(room: room)
    var keys: [UInt64] = []
    var pieces: [Range<Int>] = []
    for start in stride(from: 0, to: room, by: 1_000) {
      let piece = start..<start + start / 20
      for row in piece {
        let order: UInt64 = row.isMultiple(of: step) ? 1 << 35 - 1 : UInt64(row * 7_919 % 104_729)
        keys.append(order << 29 | UInt64(row))
        buffer.put(keys[keys.count - 1], at: row)
      }
      pieces.append(piece)
    }
    buffer.close(pieces)
    let sorted = keys.sorted()
    #expect(Array(buffer) == sorted)
    for key in [0, sorted[0], sorted[sorted.count / 2], sorted[sorted.count - 1], .max] {
      #expect(buffer.firstPlace(notBefore: key) == sorted.count { $0 < key })
    }
  }
}
