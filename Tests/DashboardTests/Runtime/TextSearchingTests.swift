import CommunityModel
import CommunityStore
import TerminalUI
import Testing

@testable import Dashboard

@Suite("Looking through all texts, behind the screen")
struct TextSearchingTests {
  private let trial: Trial

  init() throws { trial = try Trial() }

  private func program(_ terminal: FakeTerminal) throws -> DashboardProgram {
    let options = DashboardOptions(
      storePath: trial.path,
      language: .zh,
      themeName: "dark",
      actor: Trial.zhao,
      stateFolder: trial.scratch.path + "/state",
      editor: "true",
      environment: trial.environment
    )
    let work = StoreWork(
      makeDemo: { _ in },
      makeStore: { _, _, _ in },
      importFile: { _, _, _ in "" },
      sentence: { error, _ in "出错：\(error)" }
    )
    return try DashboardProgram(options, terminal: terminal.port, work: work)
  }

  @Test("They are searched without keys waiting for it, and the list follows at the end")
  func follows() throws {
    _ = try trial.makeFullStore()
    let terminal = FakeTerminal([
      FakeTerminal.type("/text:脚踝"),
      { terminal in
        #expect(terminal.screen.contains("正在全文里找…"))
        return try FakeTerminal.waitForLast()(terminal)
      },
      { _ in
        self.trial.pass(milliseconds: 50)
        return TerminalPort.Arrival()
      },
      FakeTerminal.quietly { terminal in
        #expect(terminal.screen.contains("地下车库积水"))
        #expect(!terminal.screen.contains("6 东门外占道停车"))
        #expect(terminal.descriptors.count == 1)
      },
      FakeTerminal.press(Key(.escape)),
      FakeTerminal.quietly { #expect($0.screen.contains("6 东门外占道停车")) },
    ])
    let program = try program(terminal)
    _ = try program.run()
    #expect(terminal.errors.isEmpty)
    #expect(program.texts == nil)
  }

  @Test("What cannot be read is said once, and not looked for again and again")
  func damage() throws {
    let store = try trial.makeFullStore()
    try store.compact()
    let terminal = FakeTerminal([])
    let program = try program(terminal)
    try program.openStore()
    _ = try program.run()
    for name in try trial.scratch.names(in: "store/tables") where name.hasPrefix("issues-open") {
      let text = try trial.scratch.text(of: "store/tables/" + name)
      let damaged = text.replacing("脚踝", with: "脚裸")
      try trial.scratch.write(damaged, to: "store/tables/" + name)
    }
    program.state.queue.filterField.insert("text:脚裸")
    for effect in program.state.update(.tick(program.state.now)) { program.perform(effect) }
    let first = try #require(program.textSearch)
    #expect(throws: StoreFailure.self) { _ = try first.finished() }
    program.finishTextSearch()
    for effect in program.state.update(.tick(program.state.now)) { program.perform(effect) }
    #expect(program.textSearch == nil)
  }
}
