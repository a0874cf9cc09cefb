import Testing

extension InTerminal {
  @Suite("A dashboard that is open while writers are killed")
  struct KilledWritersOnScreenTests {
    private let sandbox: Sandbox

    init() throws { sandbox = try Sandbox() }

    @Test("ends with the screen of one that is opened afterwards, and records the next issue")
    func sameScreen() async throws {
      try await sandbox.makeStore("化粪池外溢")
      let witness = try await Terminal.dashboard(sandbox, width: 110, height: 50)
      let kills = ProgramUnderTest.runsLongTests ? 200 : 20
      let aftermath = try await KillLoop(sandbox: sandbox, seed: 3).run(kills: kills)
      aftermath.expectNoMishaps()
      let later = try await Terminal.dashboard(sandbox, width: 110, height: 50)
      // Each stays with the issue that it had first, which need not be the same.
      for terminal in [witness, later] { try await terminal.press("Home") }
      try await expectSame(witness, later)
      try await witness.press("n")
      try await witness.wait(for: "快录")
      try await witness.type("路灯不亮")
      try await witness.press("C-s")
      try await witness.wait(for: "上报，已记录")
      try await sandbox.must("check")
    }

    /// All but the first line, where the hour stands; the clocks in the text go on as well.
    private func expectSame(_ witness: Terminal, _ later: Terminal) async throws {
      let isSame: Bool? = try await Patience.awaits {
        try await witness.screen().body == later.screen().body ? true : nil
      }
      guard isSame == nil else { return }
      #expect(try await witness.screen().text == later.screen().text)
    }
  }
}
