public import CommunityModel

/// A compaction that goes on behind the screen, in a store of its own on the same folder; a
/// descriptor says when it ended, and whoever has the store open then loads it afresh.
public final class BackgroundCompaction {
  private let work: BackgroundWork

  /// Begins at once, as `BackgroundWork` says; nil without a pipe.
  public init?(of path: String, environment: StoreEnvironment, rules: RuleBook) {
    let work = BackgroundWork { () throws(StoreFailure) in
      let store = try Store(opening: path, environment: environment, rules: rules)
      do throws(StoreFailure) {
        try store.compact()
      } catch {
        // Another process is at it already: that is as good.
        guard case .busy = error else { throw error }
      }
    }
    guard let work else { return nil }
    self.work = work
  }

  /// Can be read from once the compaction has ended; wait for it with poll(2).
  public var fileDescriptor: Int32 { work.fileDescriptor }

  /// Waits for its end; throws what kept it from being done.
  public func finish() throws(StoreFailure) { try work.finish() }
}
