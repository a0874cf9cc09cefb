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

  private var stateFolder: String { trial.scratch.path + "/state" }

  private func program(
    _ terminal: FakeTerminal,
    readOnly: Bool = false,
    editor: String = "true",
    work: StoreWork? = nil,
    changesUntilCompaction: Int = 4_000
  ) throws -> DashboardProgram {
    let options = DashboardOptions(
      storePath: trial.path,
      language: .zh,
      themeName: "dark",
      isReadOnly: readOnly,
      actor: Trial.zhao,
      stateFolder: stateFolder,
      editor: editor,
      environment: trial.environment,
      changesUntilCompaction: changesUntilCompaction
    )
    return try DashboardProgram(options, terminal: terminal.port, work: work ?? standardWork)
  }

  private var standardWork: StoreWork {
    let trial = self.trial
    return StoreWork(
      makeDemo: { _ in _ = try trial.makeFullStore() },
      makeStore: { _, code, name in
        let store = try trial.makeStore()
        let body = Fields([.community: .text(code), .name: .text(name)])
        try store.commit([ChangeDraft(.communityCreate, body: body)], by: Trial.zhao)
      },
      importFile: { _, file, _ in "导入了 \(file)" },
      sentence: { error, _ in "出错：\(error)" }
    )
  }

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
    #expect(try program(terminal).run() == 0)
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
    #expect(try program(terminal).run() == 0)
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
    #expect(try program(terminal).run() == 0)
    #expect(try trial.open().communities.map(\.name) == ["青禾里社区"])
  }

  @Test("What another process records is told by the descriptor and shown")
  func follows() throws {
    _ = try trial.makeFullStore()
    let terminal = FakeTerminal([
      FakeTerminal.poll { terminal in
        #expect(terminal.ready.isEmpty)
        let other = try self.trial.open()
        let body = Fields([.title: .text("燃气味很重"), .urgency: .text("urgent")])
        try other.commit([ChangeDraft(.issue(.report), body: body)], by: Trial.sun)
        #expect(terminal.ready == terminal.descriptors)
        self.trial.pass(milliseconds: 50)
      },
      FakeTerminal.poll { terminal in
        #expect(terminal.screen.contains("燃气味很重"))
        #expect(terminal.ready.isEmpty)
      },
    ])
    #expect(try program(terminal).run() == 128 + SIGTERM)
    #expect(terminal.errors.isEmpty)
  }

  @Test("A store that is gone is said in the header until it is back, and is then followed again")
  func loses() throws {
    _ = try trial.makeFullStore()
    let aside = trial.scratch.path + "/aside"
    let report = ChangeDraft(.issue(.report), body: Fields([.title: .text("燃气味很重")]))
    let terminal = FakeTerminal([
      FakeTerminal.poll { terminal in
        #expect(terminal.screen.contains("● 已保存"))
        try #require(rename(self.trial.path, aside) == 0)
        #expect(terminal.ready == terminal.descriptors)
        self.trial.pass(milliseconds: 50)
      },
      FakeTerminal.quietly { terminal in
        #expect(terminal.screen.contains("数据停在 14:05"))
        #expect(terminal.screen.contains("出错：missing"))
        #expect(terminal.screen.contains("6 东门外占道停车"))
        // Nobody tells when it is back: look each second.
        #expect(terminal.descriptors.isEmpty)
        #expect(terminal.timeout == 1_000)
        self.trial.pass(milliseconds: 120_000)
      },
      FakeTerminal.type("j"),
      FakeTerminal.quietly { terminal in
        #expect(terminal.screen.contains("数据停在 14:05"))
        #expect(!terminal.screen.contains("出错"))
        try #require(rename(aside, self.trial.path) == 0)
        try self.trial.open().commit([report], by: Trial.sun)
        self.trial.pass(milliseconds: 1_000)
      },
      FakeTerminal.poll { terminal in
        #expect(terminal.screen.contains("● 已保存"))
        #expect(terminal.screen.contains("资料库可以读了"))
        #expect(terminal.screen.contains("燃气味很重"))
        // From here on it is told again.
        #expect(terminal.descriptors.count == 1)
        try self.trial.open().commit([report], by: Trial.sun)
        #expect(terminal.ready == terminal.descriptors)
      },
    ])
    #expect(try program(terminal).run() == 128 + SIGTERM)
    #expect(terminal.errors.isEmpty)
  }

  @Test("Another store in the place of the one that was open is shown, and recorded in")
  func replaced() throws {
    _ = try trial.makeFullStore()
    let other = try Trial()
    let store = try other.makeFullStore()
    let report = ChangeDraft(.issue(.report), body: Fields([.title: .text("另一处的燃气味")]))
    try store.commit([report], by: Trial.sun)
    let terminal = FakeTerminal([
      FakeTerminal.poll { terminal in
        #expect(!terminal.screen.contains("另一处的燃气味"))
        try #require(rename(self.trial.path, self.trial.scratch.path + "/aside") == 0)
        try #require(rename(other.path, self.trial.path) == 0)
        self.trial.pass(milliseconds: 50)
      },
      FakeTerminal.quietly { terminal in
        #expect(terminal.screen.contains("另一处的燃气味"))
        #expect(terminal.screen.contains("● 已保存"))
        #expect(terminal.descriptors.count == 1)
      },
      FakeTerminal.type("q"),
    ])
    #expect(try program(terminal).run() == 0)
    #expect(terminal.errors.isEmpty)
  }

  @Test("A long tail is compacted behind the screen, and the screen goes on with the tables")
  func compacts() throws {
    let changes = try trial.makeFullStore().changesSinceCompaction
    let terminal = FakeTerminal([
      // The follower and the compaction, which has begun behind the first screen.
      FakeTerminal.quietly { #expect($0.descriptors.count == 2) },
      FakeTerminal.waitForLast(),
      FakeTerminal.poll { terminal in
        #expect(terminal.screen.contains("6 东门外占道停车"))
        let opened = try self.trial.open()
        #expect(opened.changesSinceCompaction == 0)
      },
      FakeTerminal.type("q"),
    ])
    #expect(try program(terminal, changesUntilCompaction: changes).run() == 0)
    #expect(terminal.errors.isEmpty)
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
    _ = try program(terminal).run()
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
    _ = try program(terminal).run()
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
    _ = try program(terminal).run()
    #expect(terminal.errors.isEmpty)
  }

  @Test("A signal ends it with the draft on disk; the next start goes on with it")
  func termination() throws {
    _ = try trial.makeFullStore()
    let typing = FakeTerminal([FakeTerminal.type("n"), FakeTerminal.type("3-2-501 楼道灯")])
    #expect(try program(typing).run() == 128 + SIGTERM)
    #expect(try trial.scratch.names(in: "state") == ["report.json"])
    let again = FakeTerminal([
      FakeTerminal.type("n"),
      FakeTerminal.quietly { #expect($0.screen.contains("3-2-501 楼道灯")) },
      FakeTerminal.type("坏"),
      FakeTerminal.press(.control("s")),
      FakeTerminal.quietly { #expect($0.screen.contains("上报，已记录")) },
    ])
    _ = try program(again).run()
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
    #expect(try program(terminal).run() == 128 + SIGHUP)
    let names = try trial.scratch.names()
    #expect(names.contains("state"))
  }

  @Test("A store that vanishes is said in a sentence, and the dashboard goes on")
  func vanishes() throws {
    _ = try trial.makeFullStore()
    let terminal = FakeTerminal([
      FakeTerminal.poll { _ in
        try self.trial.scratch.remove("store")
        self.trial.pass(milliseconds: 50)
      },
      FakeTerminal.poll { _ in self.trial.pass(milliseconds: 50) },
      FakeTerminal.quietly { terminal in
        #expect(terminal.screen.contains("出错："))
        #expect(terminal.screen.contains("6 东门外占道停车"))
      },
      FakeTerminal.type("jjj"),
      FakeTerminal.type("!!"),
      FakeTerminal.type("n灯坏"),
      FakeTerminal.press(.control("s")),
      FakeTerminal.quietly { #expect($0.screen.contains("出错：")) },
      FakeTerminal.press(Key(.escape)),
      FakeTerminal.type("q"),
    ])
    #expect(try program(terminal).run() == 0)
    #expect(terminal.errors.isEmpty)
  }

  @Test("A store that could not be read on lets no form hang")
  func storeLost() throws {
    _ = try trial.makeFullStore()
    let terminal = FakeTerminal([])
    let program = try program(terminal)
    try program.openStore()
    program.store = nil
    _ = program.state.update(.input(.key(Key("n"))))
    _ = program.state.update(.input(.key(Key("灯"))))
    for effect in program.state.update(.input(.key(.control("s")))) { program.perform(effect) }
    _ = try program.run()
    #expect(program.state.form?.isSaving == false)
    #expect(terminal.screen.contains("存储已经不能用了"))
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
    _ = try program(terminal).run()
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
    _ = try program(terminal, editor: "false").run()
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
    _ = try program(terminal, readOnly: true).run()
    #expect(try trial.open().lastSeq == before)
  }

  @Test("A folder that is no store is an error, not a welcome")
  func noStore() throws {
    try trial.scratch.makeFolder("store")
    try trial.scratch.write("x", to: "store/file")
    let terminal = FakeTerminal([])
    #expect(throws: StoreFailure.self) { try program(terminal).run() }
    #expect(terminal.screens.isEmpty)
  }
}
