/// What a compaction has done.
public struct CompactionReport: Hashable, Sendable {
  /// Changes that went from the journal's tail into tables; 0 when there was nothing to do.
  public var changes = 0
  /// Tables written, with their rows and bytes.
  public var tables = 0
  public var rows = 0
  public var bytes = 0
  /// Files deleted because no manifest names them any more.
  public var deleted = 0

  public init() {}
}
