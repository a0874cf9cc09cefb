/// One problem somebody reported, as its changes left it.
///
/// A value: the journal is the truth, this is its fold. Times are instants, civil time is +08:00.
public struct Issue: Hashable, Sendable {
  public let id: RecordID
  /// How many changes made it; what an exclusive change must have seen.
  public var revision = 0
  public var status = IssueStatus.reported
  /// 1, or 2 and more after a bad rating was found valid.
  public var round = 1

  public var title = ""
  public var text = ""
  /// Code of the community; a natural village's has `-NN`.
  public var community = ""
  public var estate: String?
  public var grid: String?
  public var place: String?
  /// Code such as `C01`; nil until somebody classifies it.
  public var category: String?
  public var urgency = Urgency.normal
  public var source = Source.patrol
  /// `source:number` of another platform.
  public var externalID: String?
  /// Of what the other platform last said, to know when it says something new.
  public var fingerprint: String?
  /// Somebody here changed what the other platform says.
  public var isEditedHere = false

  /// When it happened, when the office heard of it, when it was keyed in.
  public var happenedAt: Instant?
  public var receivedAt: Instant
  public var enteredAt: Instant
  public var updatedAt: Instant
  public var supporters: [Supporter] = []

  public var handler: String?
  public var coHandlers: [String] = []
  /// How many levels above the community it was taken.
  public var level = 0
  public var referral: Referral?
  public var returns = 0

  public var signedAt: Instant?
  public var contactedAt: Instant?
  public var resolvedAt: Instant?
  public var closedAt: Instant?
  /// Where the resolve clock began again, after rework or reopening.
  public var reworkFrom: Instant?
  public var extendedTo: Instant?
  public var extensions = 0
  public var hold: Hold?
  public var pausedMilliseconds: Int64 = 0
  public var supervisedAt: Instant?
  public var urges = 0

  public var resolution: Resolution?
  public var isFixedOnSpot = false
  public var isSelfChecked = false
  public var ratings: [IssueRating] = []
  public var revisitTries: [Instant] = []
  public var revisitOutcome: RevisitOutcome?
  public var appealedAt: Instant?
  public var reason: String?
  public var mergedInto: RecordID?
  public var statusBefore: IssueStatus?
  public var project: String?

  /// Numbers of the changes that made it: its history in the journal.
  public var seqs: [Int] = []
  /// Members of its row that a newer program wrote, as they were: name and JSON text.
  public var unknown: [UnknownMember] = []

  public init(id: RecordID, at instant: Instant) {
    self.id = id
    receivedAt = instant
    enteredAt = instant
    updatedAt = instant
  }

  public var isSupervised: Bool { supervisedAt != nil }
  public var lastRating: IssueRating? { ratings.last { $0.leftOut == nil } }

  /// What is done next: what the status says, or the check of a bad rating.
  public var nextStep: IssueVerb? {
    status == .done && hasOpenBadRating ? .judge : status.nextStep
  }

  /// Somebody has something to do: it is open, or a bad rating waits to be judged.
  public var isToDo: Bool { status.isOpen || isToJudge }

  /// Ended, with a bad rating that waits to be judged.
  public var isToJudge: Bool { !status.isOpen && hasOpenBadRating }

  /// A bad rating that nobody has judged yet.
  public var hasOpenBadRating: Bool {
    guard let last = ratings.last else { return false }
    return last.isBad && last.finding == nil
  }
}

/// A member of a stored row that this program does not know and therefore keeps.
public struct UnknownMember: Hashable, Sendable {
  public let name: String
  public let json: String

  public init(name: String, json: String) {
    self.name = name
    self.json = json
  }
}

/// Somebody who reported an issue or stands behind it; the name lies in the private files.
public struct Supporter: Hashable, Sendable {
  /// `P17`, or nil for somebody who gave no name.
  public var person: String?
  public var hash: String?
  public var at: Instant
  /// The issue they came from, after a merge.
  public var from: RecordID?

  public init(person: String?, hash: String?, at: Instant, from: RecordID? = nil) {
    self.person = person
    self.hash = hash
    self.at = at
    self.from = from
  }
}

/// An outside body that has the issue, and its number there.
public struct Referral: Hashable, Sendable {
  public var to: String
  public var number: String

  public init(to: String, number: String) {
    self.to = to
    self.number = number
  }
}

/// A clock that stands still, approved by somebody, until it is looked at again.
public struct Hold: Hashable, Sendable {
  public var since: Instant
  public var reason: String
  public var approver: String
  public var reviewOn: CivilDate

  public init(since: Instant, reason: String, approver: String, reviewOn: CivilDate) {
    self.since = since
    self.reason = reason
    self.approver = approver
    self.reviewOn = reviewOn
  }
}

/// What was done about an issue, and by whom.
public struct Resolution: Hashable, Sendable {
  public var text: String
  public var by: DoneBy?
  public var at: Instant

  public init(text: String, by: DoneBy?, at: Instant) {
    self.text = text
    self.by = by
    self.at = at
  }
}

/// The three answers of one revisit.
public struct IssueRating: Hashable, Sendable {
  public var round: Int
  public var at: Instant
  /// The reporter said that somebody had called.
  public var wasContacted: Bool
  /// `solved`, `partly` or `unsolved`.
  public var solved: String
  /// 5 very satisfied … 1 very dissatisfied.
  public var score: Int
  public var finding: Finding?
  /// Set when the rating does not count, and why.
  public var leftOut: Finding?

  public init(round: Int, at: Instant, wasContacted: Bool, solved: String, score: Int) {
    self.round = round
    self.at = at
    self.wasContacted = wasContacted
    self.solved = solved
    self.score = score
  }

  public var isBad: Bool { score <= 2 }
}
