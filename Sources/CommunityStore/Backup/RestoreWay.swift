/// What a restored store is to be, so that no two stores number changes of one site differently.
public enum RestoreWay: Hashable, Sendable {
  /// The store itself, where none is.
  case fresh
  /// The store itself, in the place of the one that is there; that is put aside and kept.
  case replacing
  /// A copy that goes on beside the original under a site code of its own.
  ///
  /// It shows what the original had, and changes only what it records itself.
  case newSite(String)
}

/// What a restore has done.
public struct RestoreReport: Hashable, Sendable {
  /// The last change that came back.
  public var seq = 0
  public var files = 0
  public var bytes = 0
  /// Where the store that was there before lies now.
  public var replaced: String?
  /// The number that the next change will get; higher than `seq + 1` where later numbers were
  /// given out already.
  public var next = 0

  public init() {}
}
