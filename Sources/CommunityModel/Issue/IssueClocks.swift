/// The next thing due for an issue: which clock, when it is over, and from when it shows yellow.
public struct IssueDue: Hashable, Sendable {
  public var clock: Clock
  public var at: Instant
  public var soonAt: Instant

  public init(clock: Clock, at: Instant, soonAt: Instant) {
    self.clock = clock
    self.at = at
    self.soonAt = soonAt
  }

  /// Past its time: the minute itself still counts.
  public static func isOver(_ due: Instant, now: Instant) -> Bool { now > due }

  /// How the time stands; `isPaused` when the clock stands still.
  public func state(at now: Instant, isPaused: Bool) -> ClockState {
    if isPaused { return .paused }
    if IssueDue.isOver(at, now: now) { return .overdue }
    return now >= soonAt ? .soon : .ontime
  }
}

extension Issue {
  /// The clocks that still run, in the order people meet them.
  public var pendingClocks: [Clock] {
    let sign: [Clock] = signedAt == nil ? [.sign] : []
    let contact: [Clock] = contactedAt == nil ? [.contact] : []
    switch status {
    case .reported, .accepted, .assigned: return sign + contact + [.resolve]
    case .handling, .onhold: return contact + [.resolve]
    case .rework: return [.resolve]
    case .closed: return [.revisit]
    default: return []
    }
  }

  /// When a clock of this issue began to run.
  public func start(of clock: Clock) -> Instant {
    switch clock {
    case .sign: start(ofOneStoppedAt: signedAt)
    case .contact: start(ofOneStoppedAt: contactedAt)
    case .resolve: reworkFrom ?? receivedAt
    case .revisit: closedAt ?? receivedAt
    }
  }

  /// A reopened issue's clocks begin again, but for what was done in its first life.
  private func start(ofOneStoppedAt stop: Instant?) -> Instant {
    guard let reworkFrom else { return receivedAt }
    return stop.map { $0 < reworkFrom } ?? false ? receivedAt : reworkFrom
  }

  /// The limit that a clock of this issue has; nil when its category sets none.
  public func limit(of clock: Clock, _ rules: RuleBook) -> Limit? {
    rules.clocks.limit(
      clock: clock,
      category: category,
      urgency: urgency,
      isRework: round > 1 && reworkFrom != nil
    )
  }

  /// The deadline of a clock with its working, holds and extensions counted.
  ///
  /// Nil when no limit is set, or when the calendar cannot tell: it is never guessed.
  public func deadline(for clock: Clock, _ rules: RuleBook) -> Deadline? {
    guard let limit = limit(of: clock, rules),
      case .success(let deadline) = rules.calendar.deadline(
        from: start(of: clock),
        limit: limit,
        options: rules.clocks.options,
        pausedMilliseconds: clock == .resolve ? pausedMilliseconds : 0
      )
    else { return nil }
    guard clock == .resolve else { return deadline }
    let stepped = controlBy(rules).map { deadline.controlled(by: $0) } ?? deadline
    guard let extendedTo, extendedTo > stepped.due else { return stepped }
    return stepped.extended(to: extendedTo)
  }

  /// By when the danger is to be under control; nil where the limit has one step only.
  public func controlBy(_ rules: RuleBook) -> Instant? {
    guard let limit = rules.clocks.controlLimit(category: category, urgency: urgency),
      case .success(let end) = rules.calendar.due(
        from: start(of: .resolve),
        limit: limit,
        options: rules.clocks.options
      )
    else { return nil }
    return end
  }

  /// When a clock is over, with the time it stood still and an extension counted.
  public func due(_ clock: Clock, _ rules: RuleBook) -> IssueDue? {
    guard let limit = limit(of: clock, rules) else { return nil }
    let start = start(of: clock)
    let times = rules.calendar.times(
      from: start,
      limit: limit,
      options: rules.clocks.options,
      pausedMilliseconds: clock == .resolve ? pausedMilliseconds : 0,
      soon: rules.clocks.soon
    )
    guard case .success(let found) = times else { return nil }
    guard clock == .resolve, let extendedTo, extendedTo > found.due else {
      return IssueDue(clock: clock, at: found.due, soonAt: found.soon)
    }
    let soon = rules.calendar.soon(
      before: extendedTo,
      from: start,
      unit: limit.unit,
      rule: rules.clocks.soon
    )
    return IssueDue(clock: clock, at: extendedTo, soonAt: soon)
  }

  /// It waits for others: its clock stands still, or an outside body has it.
  public var isWaiting: Bool { status.isWaiting(isReferred: referral != nil) }

  /// Past its time, by the one rule for lists, filters and figures: what waits never is.
  public func isOverdue(at now: Instant, _ rules: RuleBook) -> Bool {
    nextDue(rules)?.state(at: now, isPaused: isWaiting) == .overdue
  }

  /// What is due next: of the clocks that run, the one that is over first.
  public func nextDue(_ rules: RuleBook) -> IssueDue? {
    pendingClocks.compactMap { due($0, rules) }.min { $0.at < $1.at }
  }
}
