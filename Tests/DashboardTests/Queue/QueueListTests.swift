import CommunityModel
import CommunityStore
import TerminalUI
import Testing

@testable import Dashboard

@Suite("The queue's order")
struct QueueListTests {
  @Test("First 督办, then late, urgent, due soon, the rest by due; 挂账 and 转办 below the line")
  func order() throws {
    let desk = try Desk.full()
    #expect(desk.listed == [6, 5, 21, 20, 22, 14, 15, 13, 11, 23, 12, 9, 10, 7, 8])
    let lineAt = try #require(desk.state.queue.list.lineAt)
    #expect(Array(desk.listed[lineAt...]) == [7, 8])
  }

  @Test("`s` goes through the orders, says which it is, and comes back; only the first has a line")
  func sorts() throws {
    let desk = try Desk.full()
    let first = desk.listed
    for name in ["最新", "社区", "状态", "类别"] {
      desk.type("s")
      #expect(desk.notice == "排序：\(name)")
      #expect(desk.listed.sorted() == first.sorted())
      #expect(desk.state.queue.list.lineAt == nil)
    }
    desk.type("s")
    #expect(desk.notice == "排序：先后")
    #expect(desk.listed == first)
    #expect(desk.state.queue.list.lineAt == 13)
  }

  @Test("The newest are those received last")
  func newest() throws {
    let desk = try Desk.full()
    desk.type("s")
    #expect(desk.listed == [20, 13, 14, 15, 23, 22, 21, 10, 9, 8, 7, 6, 11, 5, 12])
  }

  @Test("By status they stand in the order of an issue's life, in each by due")
  func byStatus() throws {
    let desk = try Desk.full()
    desk.type("sss")
    #expect(desk.listed == [21, 20, 22, 13, 14, 15, 5, 6, 8, 23, 7, 12, 9, 10, 11])
  }

  @Test("By community or category, what belongs together stands together")
  func groups() throws {
    let desk = try Desk.full()
    desk.type("ss")
    #expect(runs(desk) { desk.state.board.columns.community($0) } == 3)
    desk.type("ss")
    let categories = Set(desk.state.queue.list.rows.map { desk.state.board.columns.category($0) })
    #expect(runs(desk) { desk.state.board.columns.category($0) } == categories.count)
  }

  private func runs<Value: Equatable>(_ desk: Desk, _ value: (Int) -> Value) -> Int {
    let values = desk.state.queue.list.rows.map(value)
    return zip(values, values.dropFirst()).reduce(1) { $0 + ($1.0 == $1.1 ? 0 : 1) }
  }

  @Test("One community's issues count for themselves")
  func oneCommunity() throws {
    let desk = try Desk.full()
    desk.type("1")
    desk.press(.down, .enter)
    #expect(desk.state.community == Trial.neighbour)
    #expect(desk.listed == [23])
    #expect(desk.state.queue.list.total == 1)
    #expect(desk.state.focus == .queue)
  }

  @Test("The total counts what the filter could have shown: ended issues only when asked for")
  func totals() throws {
    let desk = try Desk.full()
    #expect(desk.state.queue.list.total == 15)
    desk.type("/")
    desk.paste("路灯")
    #expect(desk.state.queue.list.total == 15)
    desk.paste(" status:all")
    #expect(desk.state.queue.list.total == 20)
  }

  @Test("A bad rating keeps an ended issue in the queue until it is judged")
  func badRating() throws {
    let desk = try Desk.full()
    let store = try #require(desk.store)
    try store.commit(
      [
        ChangeDraft(
          .issue(.revisit),
          id: Trial.id(11),
          body: Fields([
            .reached: .text("reached"), .contacted: .text("reached"), .solved: .text("unsolved"),
            .rating: .text("1"),
          ])
        )
      ],
      by: Trial.sun
    )
    try desk.follow()
    #expect(desk.listed.contains(11))
    desk.choose(11)
    #expect(desk.state.selectedStatus == .done)
    #expect(desk.state.nextVerb == .judge)
  }
}
