import CommunityModel
import Testing

/// The shares of the demonstration's issues, against § 5 of the invented lists.
@Suite("Shares of the demonstration")
struct DemoSharesTests {
  private static let town = Result { try Town(seed: 1, size: 6000, now: DemoCityTests.now) }

  private static func issues() throws -> [CommunityModel.Issue] {
    Array(try town.get().office.issues.values)
  }

  private static func percent(_ part: Int, of whole: Int) -> Double {
    Double(part) * 100 / Double(max(1, whole))
  }

  private static func expect(
    _ part: Int,
    of whole: Int,
    is percent: Double,
    within tolerance: Double,
    _ name: String
  ) {
    let found = Self.percent(part, of: whole)
    #expect(abs(found - percent) <= tolerance, "\(name): \(found) of \(whole)")
  }

  @Test("Sources and urgencies come as often as they should")
  func arrivals() throws {
    let issues = try Self.issues()
    let sources: [(Source, Double)] = [
      (.patrol, 31), (.phone, 18), (.walkin, 11), (.wechat, 17), (.hotline, 14), (.visit, 4),
      (.meeting, 2), (.message, 2), (.above, 1), (.care, 0),
    ]
    for (source, percent) in sources {
      let count = issues.count { $0.source == source }
      Self.expect(count, of: issues.count, is: percent, within: 1.5, source.rawValue)
    }
    for (urgency, percent) in [(Urgency.urgent, 4.0), (.normal, 90), (.long, 6)] {
      let count = issues.count { $0.urgency == urgency }
      Self.expect(count, of: issues.count, is: percent, within: 1, urgency.rawValue)
    }
  }

  @Test("Most come on Monday and between nine and eleven, nothing on a day off, more as time goes")
  func times() throws {
    let received = try Self.issues().map(\.receivedAt)
    let mondays = received.count { $0.date.weekday == .monday }
    Self.expect(mondays, of: received.count, is: 22, within: 1.5, "Mondays")
    let peak = received.count { (9...10).contains($0.civil.time.hour) }
    Self.expect(peak, of: received.count, is: 43, within: 2.5, "9 to 11")
    #expect(received.allSatisfy { WorkCalendar.standard.isWorkday($0.date) == true })
    let first = try #require(received.min())
    #expect(first > DemoCityTests.now.adding(milliseconds: -366 * Instant.millisecondsPerDay))
    let lastMonth = received.count {
      $0 > DemoCityTests.now.adding(milliseconds: -30 * Instant.millisecondsPerDay)
    }
    Self.expect(lastMonth, of: received.count, is: 15, within: 3, "last month")
  }

  @Test("So many are fixed on the spot, merged, sent back, extended, held and done again")
  func turns() throws {
    let issues = try Self.issues()
    let sent = issues.filter { !$0.isFixedOnSpot && $0.handler != nil }
    let changes = try Self.town.get().office.changes
    func verbs(_ verb: IssueVerb) -> Int { changes.count { $0.kind == .issue(verb) } }
    let fixed = issues.count { $0.isFixedOnSpot }
    Self.expect(fixed, of: issues.count, is: 46, within: 2, "fixed")
    let merged = issues.count { $0.status == .merged }
    Self.expect(merged, of: issues.count, is: 9, within: 1, "merged")
    Self.expect(sent.count { $0.returns > 0 }, of: sent.count, is: 5, within: 1.2, "returned")
    Self.expect(sent.count { $0.extensions > 0 }, of: sent.count, is: 4, within: 1.2, "extended")
    Self.expect(verbs(.suspend), of: sent.count, is: 2, within: 0.8, "held")
    Self.expect(verbs(.rework), of: sent.count, is: 6, within: 1.2, "rework")
  }

  @Test("Seven of a hundred are late, fewer in 叠翠湾, more in 机修厂")
  func late() throws {
    let ended = try Self.issues().filter {
      $0.round == 1 && $0.resolvedAt != nil && !$0.isFixedOnSpot
    }
    func late(_ issues: [CommunityModel.Issue]) -> Double {
      let timed = issues.compactMap { issue in
        issue.due(.resolve, .standard).map { (issue.resolvedAt ?? $0.at) > $0.at }
      }
      return Self.percent(timed.count { $0 }, of: timed.count)
    }
    #expect(abs(late(ended) - 7) <= 1.5, "\(late(ended))")
    let towers = late(ended.filter { $0.community == "990102002003" })
    let works = late(ended.filter { $0.community == "990103001002" })
    #expect(towers < 5 && works > 9 && towers < works, "\(towers) \(works)")
  }

  @Test("Revisits reach four of five, whose ratings are spread as in life; rework is rated lower")
  func revisits() throws {
    let issues = try Self.issues()
    let asked = issues.filter { $0.status == .unreached || $0.status == .done && !$0.isFixedOnSpot }
    let outcomes = asked.compactMap(\.revisitOutcome)
    for (outcome, percent) in [(RevisitOutcome.reached, 81.0), (.notreached, 14), (.nophone, 5)] {
      let count = outcomes.count { $0 == outcome }
      Self.expect(count, of: outcomes.count, is: percent, within: 2.5, outcome.rawValue)
    }
    let ratings = issues.flatMap(\.ratings)
    let first = ratings.filter { $0.round == 1 }.map(\.score)
    for (score, percent) in [(5, 47.0), (4, 33), (3, 13), (2, 5), (1, 2)] {
      Self.expect(
        first.count { $0 == score },
        of: first.count,
        is: percent,
        within: 2.5,
        "\(score)"
      )
    }
    let after = ratings.filter { $0.round == 2 }.map(\.score)
    #expect(after.count > 60)
    for (score, percent) in [(5, 22.0), (4, 41), (3, 25), (2, 9), (1, 3)] {
      Self.expect(after.count { $0 == score }, of: after.count, is: percent, within: 10, "\(score)")
    }
  }
}
