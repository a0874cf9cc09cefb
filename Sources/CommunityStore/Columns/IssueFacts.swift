internal import CommunityModel

/// The numbers of one issue that lists and summaries need: made from an issue or from its row.
struct IssueFacts: Hashable, Sendable {
  var number: UInt32 = 0
  var revision: UInt32 = 0
  var status = IssueStatus.reported
  var flags: IssueFlags = []
  /// Seconds since 1970; 0 for none.
  var received: UInt32 = 0
  var updated: UInt32 = 0
  var due: UInt32 = 0
  var soon: UInt32 = 0
  var clock: Clock?
  var reporters: UInt32 = 0
  /// FNV-1a of the other platform's number; 0 for none.
  var externalHash: UInt64 = 0
  /// The rating that counts, 1 to 5, and likewise the first one; 0 for none.
  var score: UInt8 = 0
  var firstScore: UInt8 = 0
  /// Months since January 1970 of the rating that counts; 0 for none.
  var ratingMonth: UInt16 = 0
  var isSolved: Bool?
  /// Ratings that were found not to count.
  var ratingsLeftOut: UInt32 = 0
  var wasContactedInTime: Bool?
  var wasResolvedInTime: Bool?

  /// Ended, with a bad rating that waits to be judged.
  var isToJudge: Bool { !status.isOpen && flags.contains(.openBadRating) }

  /// Nothing is due any more: it goes into the sealed tables.
  var isSealed: Bool { !status.isOpen && !flags.contains(.openBadRating) }
}

extension IssueFacts {
  init(_ row: IssueRow) { self.init(row.issue, row.times) }

  init(_ issue: Issue, _ times: IssueTimes) {
    number = UInt32(clamping: issue.id.number)
    revision = UInt32(clamping: issue.revision)
    status = issue.status
    received = IssueFacts.seconds(issue.receivedAt)
    updated = IssueFacts.seconds(issue.updatedAt)
    due = times.due.map { IssueFacts.seconds($0.at) } ?? 0
    soon = times.due.map { IssueFacts.seconds($0.soonAt) } ?? 0
    clock = times.due?.clock
    reporters = UInt32(clamping: issue.supporters.count)
    externalHash = issue.externalID.map(IssueFacts.hash(ofExternalID:)) ?? 0
    wasContactedInTime = times.wasContactedInTime
    wasResolvedInTime = times.wasResolvedInTime
    if issue.isSupervised { flags.insert(.supervised) }
    if issue.urgency == .urgent { flags.insert(.urgent) }
    if issue.urgency == .long { flags.insert(.longTerm) }
    if issue.referral != nil { flags.insert(.referred) }
    if issue.isFixedOnSpot { flags.insert(.fixedOnSpot) }
    if issue.hold != nil { flags.insert(.paused) }
    if times.isCalendarMissing { flags.insert(.calendarMissing) }
    for rating in issue.ratings {
      take(
        score: rating.score,
        at: rating.at,
        isSolved: rating.solved == "solved",
        isJudged: rating.finding != nil,
        isLeftOut: rating.leftOut != nil
      )
    }
  }

  /// Takes in the next rating in the order in which they were given.
  mutating func take(
    score: Int,
    at instant: Instant,
    isSolved: Bool,
    isJudged: Bool,
    isLeftOut: Bool
  ) {
    let isOpenAndBad = score <= 2 && !isJudged
    if isOpenAndBad { flags.insert(.openBadRating) } else { flags.remove(.openBadRating) }
    guard !isLeftOut else {
      ratingsLeftOut += 1
      return
    }
    self.score = UInt8(clamping: min(5, max(1, score)))
    if firstScore == 0 { firstScore = self.score }
    self.isSolved = isSolved
    ratingMonth = IssueFacts.month(of: instant)
  }

  /// Whole seconds since 1970, 1 at least.
  static func seconds(_ instant: Instant) -> UInt32 {
    max(1, UInt32(clamping: instant.milliseconds / 1000))
  }

  /// Months since January 1970 at +08:00, 1 at least.
  static func month(of instant: Instant) -> UInt16 {
    let date = instant.date
    return UInt16(clamping: max(1, (date.year - 1970) * 12 + date.month - 1))
  }

  static func hash(ofExternalID id: String) -> UInt64 {
    max(1, Array(id.utf8).withRawBytes { CodedWords.hash($0) })
  }
}
