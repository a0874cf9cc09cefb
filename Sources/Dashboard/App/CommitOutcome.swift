internal import CommunityModel

/// What came of asking the store to record something.
enum CommitOutcome {
  case recorded([Change], purpose: CommitPurpose)
  case refused(Refusal, purpose: CommitPurpose)
  /// The sentence is made where the failure was met: it names files.
  case failed(String, purpose: CommitPurpose)
}

/// Why something was recorded: a form, a step that asks for nothing, or to take one back.
enum CommitPurpose: Equatable {
  case form
  case direct
  case undo
}
