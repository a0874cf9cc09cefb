import Foundation

@testable import CommunityModel

/// Writers one after the other, each killed at a moment of its life that is drawn from a seed.
///
/// Two lanes at once are the pairs of writers that meet at the lock. What is drawn can be
/// repeated; when the system runs whom cannot.
struct WriterLane {
  private let letter: String
  private let sandbox: Sandbox
  private var random: SplitMix64
  /// How long a writer lives here when nobody kills it; nil before the first, whom nobody kills.
  private var life: Duration?
  private var runs: [ErrandRun] = []
  /// Numbers of acknowledged reports that nobody was sent to accept yet.
  private var acceptable: [Int] = []

  init(_ letter: String, seed: UInt64, in sandbox: Sandbox) {
    self.letter = letter
    self.sandbox = sandbox
    random = SplitMix64(seed: seed &* 1_000 &+ UInt64(letter.utf8.first ?? 0))
  }

  /// Sends writers until so many were killed; fewer only if hardly any can be killed.
  consuming func runs(untilKilled wanted: Int) async throws -> [ErrandRun] {
    var killed = 0
    while killed < wanted, runs.count < wanted * 10 {
      let run = try await next()
      if run.wasKilled { killed += 1 }
      learn(from: run)
      runs.append(run)
    }
    return runs
  }

  private mutating func next() async throws -> ErrandRun {
    let errand = Errand(name: "\(letter)\(runs.count + 1)", kind: nextKind())
    if case .batch = errand.kind { _ = try sandbox.write(errand.list, to: errand.fileName) }
    let share = Double.random(in: 0.2...1.1, using: &random)
    let started = ContinuousClock.now
    let process = try RunningProcess(
      [sandbox.path + "/bin/dizao"] + errand.arguments(in: sandbox.path),
      environment: sandbox.environment
    )
    if let life {
      try await Task.sleep(for: life * share)
      process.signal(SIGKILL)
    }
    let outcome = try await process.outcome()
    return ErrandRun(errand: errand, started: started, ended: .now, outcome: outcome)
  }

  private mutating func nextKind() -> Errand.Kind {
    let draw = Int.random(in: 0..<10, using: &random)
    let rows = Int.random(in: 2...6, using: &random)
    switch draw {
    case 0...1: return .batch(rows: rows)
    case 2: return .compact
    case 3...4: return acceptable.popLast().map { .accept($0) } ?? .report
    default: return .report
    }
  }

  private mutating func learn(from run: ErrandRun) {
    let age = run.ended - run.started
    // Whoever is killed may have been too slow for what was known of lives.
    life = life.map { run.wasKilled ? $0 * 1.05 : ($0 + age) / 2 } ?? age
    if run.errand.kind == .report, let number = run.number { acceptable.append(number) }
  }
}
