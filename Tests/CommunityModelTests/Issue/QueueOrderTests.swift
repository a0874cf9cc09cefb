import CommunityModel
import Testing

@Suite("The order of the queue")
struct QueueOrderTests {
  private static let now = Instant(milliseconds: 1000)

  private static func rank(
    _ status: IssueStatus = .handling,
    supervised: Bool = false,
    urgent: Bool = false,
    referred: Bool = false,
    due: Int64? = 5000
  ) -> QueueRank {
    QueueRank(
      status: status,
      isSupervised: supervised,
      isUrgent: urgent,
      isReferred: referred,
      due: due.map {
        IssueDue(
          clock: .resolve,
          at: Instant(milliseconds: $0),
          soonAt: Instant(milliseconds: $0 - 500)
        )
      },
      now: now
    )
  }

  @Test("督办, overdue, urgent, due soon, the rest; on hold and referred below the line")
  func order() {
    let ranks: [QueueRank] = [
      Self.rank(supervised: true), Self.rank(due: 999), Self.rank(urgent: true),
      Self.rank(due: 1200), Self.rank(), Self.rank(.onhold, due: 999), Self.rank(.done),
    ]
    #expect(ranks == [.supervised, .overdue, .urgent, .soon, .rest, .waiting, .ended])
    #expect(ranks == ranks.sorted())
  }

  @Test("What is supervised leads even when it is on hold, referred or not due, until it is closed")
  func supervised() {
    #expect(Self.rank(.onhold, supervised: true) == .supervised)
    #expect(Self.rank(supervised: true, referred: true) == .supervised)
    #expect(Self.rank(supervised: true, due: nil) == .supervised)
    #expect(Self.rank(.closed, supervised: true) == .rest)
    #expect(Self.rank(.done, supervised: true) == .ended)
  }

  @Test("Referred work waits for others; once it is done here it waits for us")
  func referred() {
    #expect(Self.rank(referred: true, due: 999) == .waiting)
    #expect(Self.rank(.resolved, referred: true, due: nil) == .rest)
    #expect(Self.rank(.closed, referred: true, due: 999) == .overdue)
  }

  @Test("Overdue goes before urgent, urgent before soon; no due date is the rest")
  func mixtures() {
    #expect(Self.rank(urgent: true, due: 999) == .overdue)
    #expect(Self.rank(urgent: true, due: 1200) == .urgent)
    #expect(Self.rank(due: nil) == .rest)
    #expect(Self.rank(urgent: true, due: nil) == .urgent)
    for status in IssueStatus.allCases where !status.isOpen {
      #expect(Self.rank(status, supervised: true, due: 999) == .ended)
    }
  }

  @Test("The order of a status is its place among all")
  func statuses() {
    #expect(IssueStatus.allCases.map(\.order) == Array(IssueStatus.allCases.indices))
  }
}
