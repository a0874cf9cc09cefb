import CommunityModel
import TerminalUI
import Testing

@testable import Dashboard

@Suite("Why a command cannot be done now")
struct HindranceTests {
  private func sentence(_ id: Command.Identity, _ state: DashboardState) throws -> String? {
    let command = try #require(CommandTable.all.first { $0.id == id })
    return command.hindrance(state).map { state.words.sentence($0) }
  }

  @Test(
    "An action is offered where the life table allows it",
    arguments: [
      (.accept, 13, nil), (.accept, 14, "现在的状态不能这样办"), (.assign, 14, nil),
      (.sign, 15, nil), (.resolve, 5, nil), (.resolve, 7, "现在的状态不能这样办"),
      (.resume, 7, nil), (.resume, 5, "现在的状态不能这样办"), (.verify, 9, nil),
      (.close, 9, nil), (.close, 10, nil), (.revisit, 11, nil),
      (.revisit, 5, "现在的状态不能这样办"), (.split, 13, "现在的状态不能这样办"),
      (.suspend, 12, "现在的状态不能这样办"), (.note, 12, nil),
    ] as [(IssueVerb, Int, String?)]
  )
  func statuses(verb: IssueVerb, number: Int, reason: String?) throws {
    let desk = try Desk.full()
    desk.choose(number)
    #expect(try sentence(.issue(verb), desk.state) == reason)
  }

  @Test(
    "`a` does what is due next",
    arguments: [
      (13, .accept), (14, .assign), (15, .sign), (5, .resolve), (12, .resolve), (7, .resume),
      (9, .verify), (10, .close), (11, .revisit),
    ] as [(Int, IssueVerb)]
  )
  func next(number: Int, verb: IssueVerb) throws {
    let desk = try Desk.full()
    desk.choose(number)
    #expect(desk.state.nextVerb == verb)
    #expect(desk.footer.contains("a \(desk.state.words.label(verb.label))"))
    #expect(IssueAction[verb].allows(try #require(desk.state.selectedStatus)))
  }

  @Test("An ended issue has no next step, and `a` says so")
  func ended() throws {
    let desk = try Desk.full()
    desk.type("/status:done")
    desk.press(.enter)
    desk.type("a")
    #expect(desk.selected == 4)
    #expect(desk.notice == "这一件没有下一步要办")
  }

  @Test(
    "In a store that is only read, everything that records says why not",
    arguments: ["n", "f", "a", "x", "c", "t", "e", "!", "+", "u"]
  )
  func readOnly(key: String) throws {
    let trial = try Trial()
    _ = try trial.makeFullStore()
    let desk = try Desk(trial, trial.open(readOnly: true))
    desk.choose(13)
    desk.type(key)
    #expect(desk.notice == "现在只读，不能记录")
    #expect(desk.state.form == nil)
    #expect(desk.committed.isEmpty)
  }

  @Test(
    "In an empty queue, what needs an issue says so",
    arguments: [
      ("x", "先选一件问题"), (" ", "先选一件问题"), ("c", "先选一件问题"), ("a", "这一件没有下一步要办"),
      ("u", "没有可撤销的"),
    ]
  )
  func emptyQueue(key: String, reason: String) throws {
    let desk = try Desk.full()
    desk.type("/没有这样的")
    desk.press(.enter)
    #expect(desk.listed.isEmpty)
    desk.type(key)
    #expect(desk.notice == reason)
  }

  @Test("The next step of marked issues is the one that all of them have, wherever the cursor is")
  func marked() throws {
    let desk = try Desk.full()
    for number in [13, 20] {
      desk.choose(number)
      desk.type(" ")
    }
    desk.choose(14)
    #expect(desk.state.nextVerb == .accept)
    desk.type(" ")
    desk.type("a")
    #expect(desk.notice == "标记的几件下一步不一样；先只标同一步的，或用菜单选动作")
    #expect(desk.state.form == nil)
    #expect(desk.committed.isEmpty)
  }

  @Test("The reasons are said in English as well")
  func english() throws {
    let desk = try Desk.full(language: .en)
    desk.type("u")
    #expect(desk.notice == "Nothing to undo")
    desk.choose(13)
    desk.type("v")
    #expect(desk.notice == "Not in this status")
  }

  @Test("Right after the bar moved, an action with a form waits until the issue is read")
  func loading() throws {
    let desk = try Desk.full()
    desk.choose(15)
    desk.press(.up)
    #expect(desk.selected == 14)
    desk.type("a")
    #expect(desk.state.form?.label == "ac.assign")
  }

  @Test(
    "An action that is about what is written opens its form, though no field is needed",
    arguments: ["e", "+"]
  )
  func optionalFields(key: String) throws {
    let desk = try Desk.full()
    desk.choose(13)
    desk.type(key)
    #expect(desk.state.form != nil)
    #expect(desk.committed.isEmpty)
  }
}
