/// What following a store can tell.
public enum FollowEvent: Hashable, Sendable {
  /// Something was recorded: catch up.
  case appended
  /// What was read may be no longer true: load again.
  case reload(ReloadReason)
}

/// Why a store is to be loaded again.
public enum ReloadReason: Hashable, Sendable {
  /// A journal got shorter or disappeared.
  case shorter(path: String)
  /// The store's folder is another one, or is gone.
  case moved
  /// More happened than the system could tell.
  case overflow
}
