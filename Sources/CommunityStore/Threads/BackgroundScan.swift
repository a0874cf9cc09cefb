/// A reading of the sealed tables that goes on behind the screen; a descriptor says when it ended.
public final class BackgroundScan {
  private let scan: TableScan
  private let work: BackgroundWork

  /// Begins at once, as `BackgroundWork` says; nil without a pipe.
  public init?(_ scan: TableScan) {
    self.scan = scan
    guard let work = BackgroundWork({ () throws(StoreFailure) in try scan.run() }) else {
      return nil
    }
    self.work = work
  }

  deinit { scan.cancel() }

  /// Can be read from once the scan has ended; wait for it with poll(2).
  public var fileDescriptor: Int32 { work.fileDescriptor }

  /// Waits for its end and hands out what was read; throws what kept it from reading on.
  public func finished() throws(StoreFailure) -> TableScan {
    try work.finish()
    return scan
  }
}
