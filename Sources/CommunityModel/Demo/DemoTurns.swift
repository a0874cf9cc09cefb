/// What happens to one issue of a demonstration: drawn beforehand, so that shares can be set.
struct DemoTurns: Sendable {
  var isFixedOnSpot: Bool
  /// Ends before anybody is sent: 不受理, 撤回, 作废.
  var earlyEnd: IssueVerb?
  var isReturned: Bool
  var isReassigned: Bool
  var isEscalated: Bool
  var isReclassified: Bool
  var isReferred: Bool
  var isHeld: Bool
  var isExtended: Bool
  var isLate: Bool
  var isSupervised: Bool
  var isReworked: Bool
  /// Checked and closed in two steps instead of one.
  var isVerified: Bool
  var outcome: RevisitOutcome
  /// The first rating, and the one after rework.
  var ratings: [Int]

  /// Shares of the issues that somebody was sent to; 即办 is a share of all, raised by a factor
  /// when some of all can not be settled so.
  init(_ report: DemoCase, fixFactor: Double = 1, _ random: inout SplitMix64) {
    let isWork = !report.problem.isProjectKind
    // Half of all reports of work, so that 46 % of everything is settled on the spot.
    isFixedOnSpot =
      isWork && report.urgency != .urgent
      && random.chance((report.source == .patrol ? 68 : 47.5) * fixFactor)
    earlyEnd = random.pick([nil: 955, .reject: 25, .withdraw: 12, .void: 8])
    isReturned = random.chance(5.5)
    isReassigned = random.chance(3)
    isEscalated = random.chance(1)
    isReclassified =
      isWork && report.problem.category != Category.other.code && random.chance(2)
    isReferred = isWork && random.chance(4)
    isHeld = isWork && report.urgency != .urgent && random.chance(2.7)
    isExtended = isWork && report.urgency != .urgent && random.chance(5.2)
    isLate = isWork && random.chance(report.pilot.latePercent)
    isSupervised = random.chance(isLate ? 20 : 0.7)
    isReworked = isWork && !report.problem.isAsked && random.chance(7)
    isVerified = random.chance(40)
    outcome = random.pick([.reached: 81, .notreached: 14, .nophone: 5])
    ratings = [
      random.pick([5: 47, 4: 33, 3: 13, 2: 5, 1: 2]),
      random.pick([5: 22, 4: 41, 3: 25, 2: 9, 1: 3]),
      random.pick([5: 30, 4: 50, 3: 20]),
    ]
    if outcome == .nophone || isExtended { isHeld = false }
  }
}
