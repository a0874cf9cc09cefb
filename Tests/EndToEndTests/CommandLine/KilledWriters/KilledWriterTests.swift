import Testing

extension OnTheCommandLine {
  @Suite("Writers that are killed", .serialized)
  struct KilledWriterTests {
    private let sandbox: Sandbox

    init() throws { sandbox = try Sandbox() }

    @Test("leave all that was acknowledged, once and in order, in a store that is whole")
    func short() async throws { _ = try await kill(40, seed: 1) }

    @Test("do so when six hundred of them are killed", .long)
    func long() async throws {
      let aftermath = try await kill(600, seed: 2)
      // Some died in the moment between recording and telling.
      #expect(aftermath.recordedUntold > 0)
    }

    /// Kills so many writers, while somebody follows what they record.
    private func kill(_ count: Int, seed: UInt64) async throws -> Aftermath {
      try await sandbox.makeStore()
      let reader = try await FollowingReader(sandbox.storePath)
      let aftermath = try await KillLoop(sandbox: sandbox, seed: seed).run(kills: count)
      aftermath.expectNoMishaps()
      aftermath.expectEachOnce()
      aftermath.expectOrder()
      try aftermath.expectSame(try await reader.sight(upTo: aftermath.journal.lines.count))
      try await aftermath.expectWhole()
      try await aftermath.expectReporters()
      return aftermath
    }
  }
}
