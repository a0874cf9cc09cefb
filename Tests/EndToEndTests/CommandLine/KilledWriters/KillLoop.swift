import Testing

/// Two lanes of writers that are killed in one store.
struct KillLoop {
  /// Of the issue that is reported when all others are dead.
  static let lastTitle = "最后一件"

  let sandbox: Sandbox
  let seed: UInt64

  /// Kills so many writers, half of them in each lane, and then reports the last issue.
  ///
  /// The last writer moves aside what those before it may have left unfinished.
  func run(kills: Int) async throws -> Aftermath {
    async let first = WriterLane("a", seed: seed, in: sandbox).runs(untilKilled: kills / 2)
    async let second = WriterLane("b", seed: seed, in: sandbox).runs(untilKilled: kills / 2)
    let lanes = try await [first, second]
    try await sandbox.must("issue", "report", "--title", KillLoop.lastTitle)
    expectEnough(lanes, kills: kills)
    return try Aftermath(sandbox, lanes)
  }

  /// A loop in which nobody dies, or nobody lives, shows nothing.
  private func expectEnough(_ lanes: [[ErrandRun]], kills: Int) {
    for runs in lanes { #expect(runs.count(where: \.wasKilled) >= kills / 2) }
    #expect(lanes.joined().count(where: \.wasKilled) >= kills)
    #expect(lanes.joined().count(where: \.isAcknowledged) >= kills / 6)
  }
}
