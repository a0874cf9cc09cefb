public import CommunityModel

/// Why drafts were not recorded.
///
/// A batch is recorded whole or not at all. Of more drafts than one batch holds, those of the
/// batches before stand: `progress` was told how many.
public enum CommitFailure: Error, Hashable, Sendable {
  /// A rule says no to the draft of this index.
  case refused(Int, Refusal)
  /// Another process holds the lock for longer than two seconds.
  case busy
  /// Nothing was recorded; `StoreFailure.uncertain` alone leaves it open.
  case notRecorded(StoreFailure)
  case readOnly(ReadOnlyReason)
}
