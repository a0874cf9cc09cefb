/// How long a test waits for what must come: long, because machines that test are noisy.
enum Patience {
  static let seconds = 30

  /// Looks again and again until there is something; nil when it did not come in time.
  static func awaits<Found>(
    every pause: Duration = .milliseconds(20),
    _ look: () async throws -> Found?
  ) async throws -> Found? {
    let end = ContinuousClock.now + .seconds(seconds)
    while true {
      if let found = try await look() { return found }
      if ContinuousClock.now >= end { return nil }
      try await Task.sleep(for: pause)
    }
  }
}
