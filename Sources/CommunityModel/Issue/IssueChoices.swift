/// How pressing an issue is.
public enum Urgency: String, CaseIterable, Sendable {
  case urgent
  case normal
  case long
}

/// How an issue came to the office.
public enum Source: String, CaseIterable, Sendable {
  case patrol
  case phone
  case walkin
  case visit
  case wechat
  case hotline
  case message
  case meeting
  case above
  case care
}

/// Who solved an issue.
public enum DoneBy: String, CaseIterable, Sendable {
  case community
  case resident
  case society
  case department
}

/// What came of a try to revisit.
public enum RevisitOutcome: String, CaseIterable, Sendable {
  /// The reporter answered the three questions.
  case reached
  /// Nobody answered; after enough tries on enough days the issue rests as unreached.
  case notreached
  /// There is nobody to ask: no phone, anonymous.
  case nophone
}

/// What the check of a bad rating found.
public enum Finding: String, CaseIterable, Sendable {
  case valid
  case misunderstanding
  case unreasonable
}
