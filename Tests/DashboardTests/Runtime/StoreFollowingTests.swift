import CommunityModel
import CommunityStore
import Glibc
import TerminalUI
import Testing

@testable import Dashboard

@Suite("The dashboard and a store that others change")
struct StoreFollowingTests {
  private let trial: Trial

  init() throws { trial = try Trial() }

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
    #expect(try trial.program(terminal).run() == 128 + SIGTERM)
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
    #expect(try trial.program(terminal).run() == 128 + SIGTERM)
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
    #expect(try trial.program(terminal).run() == 0)
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
    #expect(try trial.program(terminal, changesUntilCompaction: changes).run() == 0)
    #expect(terminal.errors.isEmpty)
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
    #expect(try trial.program(terminal).run() == 0)
    #expect(terminal.errors.isEmpty)
  }

  @Test("A store that could not be read on lets no form hang")
  func storeLost() throws {
    _ = try trial.makeFullStore()
    let terminal = FakeTerminal([])
    let program = try trial.program(terminal)
    try program.openStore()
    program.store = nil
    _ = program.state.update(.input(.key(Key("n"))))
    _ = program.state.update(.input(.key(Key("灯"))))
    for effect in program.state.update(.input(.key(.control("s")))) { program.perform(effect) }
    _ = try program.run()
    #expect(program.state.form?.isSaving == false)
    #expect(terminal.screen.contains("存储已经不能用了"))
  }

  @Test("Somebody erased elsewhere is on the screen no more")
  func erased() throws {
    _ = try trial.makeFullStore()
    let terminal = FakeTerminal([
      FakeTerminal.type("n3-2-501 欧阳姨 楼道灯坏"),
      FakeTerminal.press(.control("s")),
      FakeTerminal.poll { terminal in
        self.trial.pass(milliseconds: 200)
        #expect(terminal.screen.contains("欧阳姨"))
        let store = try self.trial.open()
        let erase = ChangeDraft(
          .privateErase,
          body: Fields([.person: .text("P\(store.lastSeq)")])
        )
        try store.commit([erase], by: Trial.zhao)
      },
      FakeTerminal.poll { _ in self.trial.pass(milliseconds: 200) },
      FakeTerminal.quietly { #expect(!$0.screen.contains("欧阳姨")) },
    ])
    _ = try trial.program(terminal).run()
    #expect(terminal.errors.isEmpty)
  }

  @Test("Ended issues that cannot be read are said so once, and what is open is worked on")
  func endedDamaged() throws {
    try trial.makeFullStore().compact()
    let folder = trial.path + "/tables"
    let names = try Disk.system.list(folder).filter { $0.hasPrefix("issues-sealed") }
    let table = "store/tables/" + (try #require(names.first))
    let whole = try trial.scratch.text(of: table)
    try trial.scratch.write(whole.replacing("\"revision\":", with: "\"revisiom\":"), to: table)
    let terminal = FakeTerminal([
      FakeTerminal.waitForLast(),
      FakeTerminal.quietly { _ in self.trial.pass(milliseconds: 50) },
      FakeTerminal.quietly { #expect($0.screen.contains("出错：")) },
      FakeTerminal.type("n灯又坏"),
      FakeTerminal.press(.control("s")),
      FakeTerminal.quietly { terminal in
        #expect(terminal.screen.contains("灯又坏"))
        #expect(!terminal.screen.contains("出错："))
      },
      FakeTerminal.type("/status:open"),
      FakeTerminal.press(Key(.enter)),
      FakeTerminal.quietly { #expect(!$0.screen.contains("不全")) },
      FakeTerminal.type("/"),
      FakeTerminal.press(.control("u")),
      FakeTerminal.type("status:done"),
      FakeTerminal.press(Key(.enter)),
      FakeTerminal.quietly { #expect($0.screen.contains("已结束的问题读不出来，清单不全")) },
    ])
    let program = try trial.program(terminal)
    _ = try program.run()
    // Who asks whether something came in before must not be told that it did not.
    #expect(throws: StoreFailure.self) { try program.store?.issueID(externalID: "message:1") }
    #expect(terminal.errors.isEmpty)
    let recent = try Store(opening: trial.path, environment: trial.environment).recentChanges(1)
    #expect(recent.map(\.kind) == [.issue(.report)])
  }

  @Test("Damage that appears is said with its place, and once it is repaired recording goes on")
  func damaged() throws {
    let store = try trial.makeFullStore()
    let terminal = FakeTerminal([
      FakeTerminal.poll { _ in
        let journal = "store/journal/\(Trial.site)-1.ndjson"
        let whole = try self.trial.scratch.text(of: journal)
        try self.trial.scratch.write(whole + "{\"seq\":0}\n", to: journal)
        self.trial.pass(milliseconds: 50)
      },
      FakeTerminal.poll { terminal in
        let line = store.lastSeq + 2
        #expect(terminal.screen.contains("第 \(line) 行起损坏"))
        _ = try Store.repair(self.trial.path, by: Trial.zhao, environment: self.trial.environment)
        self.trial.pass(milliseconds: 50)
      },
      FakeTerminal.quietly { _ in self.trial.pass(milliseconds: 50) },
      FakeTerminal.quietly { #expect($0.screen.contains("存储已修好，可以继续记录")) },
      FakeTerminal.type("n灯又坏"),
      FakeTerminal.press(.control("s")),
      FakeTerminal.quietly { #expect($0.screen.contains("灯又坏")) },
    ])
    _ = try trial.program(terminal).run()
    #expect(terminal.errors.isEmpty)
    let problems = try Store.check(trial.path, environment: trial.environment).problems
    #expect(problems == [])
  }
}
