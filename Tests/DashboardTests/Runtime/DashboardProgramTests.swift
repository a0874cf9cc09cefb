import CommunityModel
import CommunityStore
import Glibc
import TerminalUI
import Testing

@testable import Dashboard

@Suite("The dashboard at work")
struct DashboardProgramTests {
  private let trial: Trial

  init() throws { trial = try Trial() }

  @Test("It opens the store, shows it before the first key, and quits with 0")
  func opens() throws {
    _ = try trial.makeFullStore()
    let terminal = FakeTerminal([
      FakeTerminal.quietly { terminal in
        #expect(terminal.screens.count == 1)
        #expect(terminal.screen.contains("6 东门外占道停车"))
        #expect(terminal.descriptors.count == 1)
      },
      FakeTerminal.type("?"),
      FakeTerminal.quietly { #expect($0.screen.contains("返回一层，永不退出")) },
      FakeTerminal.type("q"),
    ])
    #expect(try trial.program(terminal).run() == 0)
    #expect(terminal.errors.isEmpty)
  }

  @Test("Without a store it welcomes, and the demonstration opens from there")
  func welcome() throws {
    let terminal = FakeTerminal([
      FakeTerminal.quietly { #expect($0.screen.contains("缔造 · 从这里开始")) },
      FakeTerminal.press(Key(.enter)),
      FakeTerminal.quietly { terminal in
        #expect(terminal.screen.contains("6 东门外占道停车"))
        #expect(terminal.screen.contains("可以用了；? 看帮助"))
      },
      FakeTerminal.type("q"),
    ])
    #expect(try trial.program(terminal).run() == 0)
  }

  @Test("A first community is made from its form")
  func firstCommunity() throws {
    let terminal = FakeTerminal([
      FakeTerminal.press(Key(.down), Key(.down), Key(.enter)),
      FakeTerminal.type("990102001001"),
      FakeTerminal.press(Key(.tab)),
      FakeTerminal.type("青禾里社区"),
      FakeTerminal.press(.control("s")),
      FakeTerminal.quietly { #expect($0.screen.contains("还没有问题；按 n 上报第一件")) },
      FakeTerminal.type("q"),
    ])
    #expect(try trial.program(terminal).run() == 0)
    #expect(try trial.open().communities.map(\.name) == ["青禾里社区"])
  }

  @Test("What others record is shown at most every 33 milliseconds, a key's screen at once")
  func frames() throws {
    _ = try trial.makeFullStore()
    let terminal = FakeTerminal([
      FakeTerminal.poll { _ in
        let other = try self.trial.open()
        try other.commit([ChangeDraft(.issue(.supervise), id: Trial.id(14))], by: Trial.sun)
        self.trial.pass(milliseconds: 10)
      },
      FakeTerminal.quietly { terminal in
        #expect(terminal.screens.count == 1)
        #expect(terminal.timeout == 23)
        self.trial.pass(milliseconds: 23)
      },
      FakeTerminal.quietly { #expect($0.screens.count == 2) },
      FakeTerminal.type("j"),
      FakeTerminal.quietly { #expect($0.screens.count == 3) },
    ])
    _ = try trial.program(terminal).run()
    #expect(terminal.errors.isEmpty)
  }

  @Test("Nothing happening, nothing is drawn, and the wait lasts until the next minute")
  func rests() throws {
    _ = try trial.makeFullStore()
    trial.pass(milliseconds: 40_000)
    let terminal = FakeTerminal([
      FakeTerminal.quietly { #expect($0.timeout == 20_000) },
      FakeTerminal.quietly { _ in },
      FakeTerminal.quietly { terminal in
        #expect(terminal.screens.count == 1)
        self.trial.pass(milliseconds: 20_000)
      },
      FakeTerminal.quietly { #expect($0.screen.contains("周一 14:06")) },
    ])
    _ = try trial.program(terminal).run()
  }

  @Test("The detail follows the bar after 80 milliseconds of rest, counted from the last key")
  func detail() throws {
    _ = try trial.makeFullStore()
    let first = "违建占道 · 安全"
    let terminal = FakeTerminal([
      FakeTerminal.type("j"),
      FakeTerminal.quietly { terminal in
        #expect(terminal.timeout == 80)
        #expect(terminal.screen.contains(first))
        self.trial.pass(milliseconds: 79)
      },
      FakeTerminal.quietly { terminal in
        #expect(terminal.timeout == 1)
        #expect(terminal.screen.contains(first))
      },
      FakeTerminal.type("j"),
      FakeTerminal.quietly { terminal in
        #expect(terminal.timeout == 80)
        self.trial.pass(milliseconds: 80)
      },
      FakeTerminal.quietly { terminal in
        #expect(!terminal.screen.contains(first))
        #expect(terminal.screen.contains("├─ 21 "))
      },
    ])
    _ = try trial.program(terminal).run()
    #expect(terminal.errors.isEmpty)
  }

  @Test("A signal ends it with the draft on disk; the next start goes on with it")
  func termination() throws {
    _ = try trial.makeFullStore()
    let typing = FakeTerminal([FakeTerminal.type("n"), FakeTerminal.type("3-2-501 楼道灯")])
    #expect(try trial.program(typing).run() == 128 + SIGTERM)
    #expect(try trial.scratch.names(in: "state") == ["report.json"])
    let again = FakeTerminal([
      FakeTerminal.type("n"),
      FakeTerminal.quietly { #expect($0.screen.contains("3-2-501 楼道灯")) },
      FakeTerminal.type("坏"),
      FakeTerminal.press(.control("s")),
      FakeTerminal.quietly { #expect($0.screen.contains("上报，已记录")) },
    ])
    _ = try trial.program(again).run()
    #expect(try trial.scratch.names(in: "state") == [])
    let store = try trial.open()
    #expect(try store.issue(Trial.id(store.lastSeq))?.title == "3栋2单元楼道灯坏")
  }

  @Test("Keys that come together with the signal are kept as well")
  func lastKeys() throws {
    _ = try trial.makeFullStore()
    let terminal = FakeTerminal([
      FakeTerminal.type("n"),
      { _ in
        TerminalPort.Arrival(inputs: "灯坏".map { .key(Key($0)) }, termination: SIGHUP)
      },
    ])
    #expect(try trial.program(terminal).run() == 128 + SIGHUP)
    let names = try trial.scratch.names()
    #expect(names.contains("state"))
  }

  @Test("A resize is drawn at once in the new size")
  func resize() throws {
    _ = try trial.makeFullStore()
    let terminal = FakeTerminal([
      { terminal in
        terminal.size = Size(width: 120, height: 36)
        self.trial.pass(milliseconds: 50)
        return TerminalPort.Arrival(isChanged: true)
      },
      FakeTerminal.quietly { terminal in
        #expect(
          terminal.screen.split(separator: "\n", omittingEmptySubsequences: false).count == 36
        )
      },
    ])
    _ = try trial.program(terminal).run()
  }

  @Test("Redraw, suspend, theme and editor reach the terminal")
  func effects() throws {
    _ = try trial.makeFullStore()
    let terminal = FakeTerminal([
      FakeTerminal.press(.control("l"), .control("z")),
      FakeTerminal.type("T"),
      FakeTerminal.quietly { #expect($0.screen.contains("主题：")) },
      FakeTerminal.type("g"),
      FakeTerminal.type("t备注"),
      FakeTerminal.press(.control("e")),
      FakeTerminal.quietly { #expect($0.screen.contains("编辑器没有正常结束，文字未变")) },
    ])
    _ = try trial.program(terminal, editor: "false").run()
    #expect(terminal.calls == ["redraw", "suspend", "outside"])
  }

  @Test("Read-only, it looks and records nothing")
  func readOnly() throws {
    _ = try trial.makeFullStore()
    let before = try trial.open().lastSeq
    let terminal = FakeTerminal([
      FakeTerminal.type("!"),
      FakeTerminal.quietly { #expect($0.screen.contains("现在只读，不能记录")) },
    ])
    _ = try trial.program(terminal, readOnly: true).run()
    #expect(try trial.open().lastSeq == before)
  }

  @Test("A folder that is no store is an error, not a welcome")
  func noStore() throws {
    try trial.scratch.makeFolder("store")
    try trial.scratch.write("x", to: "store/file")
    let terminal = FakeTerminal([])
    #expect(throws: StoreFailure.self) { try trial.program(terminal).run() }
    #expect(terminal.screens.isEmpty)
  }
}
