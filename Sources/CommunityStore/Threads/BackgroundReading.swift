/// A reading of tables that can go on apart from the store, on any thread.
public protocol TableReading: AnyObject, Sendable {
  /// Reads all; returns when it is done or was cancelled. To be called once.
  func run() throws(StoreFailure)
  /// Ends it early, from any thread; what was read is of no use.
  func cancel()
}

/// A reading that goes on behind the screen; a descriptor says when it ended.
public final class BackgroundReading<Reading: TableReading> {
  public let reading: Reading
  private let work: BackgroundWork

  /// Begins at once, as `BackgroundWork` says; nil without a pipe.
  public init?(_ reading: Reading) {
    self.reading = reading
    guard let work = BackgroundWork({ () throws(StoreFailure) in try reading.run() }) else {
      return nil
    }
    self.work = work
  }

  deinit { reading.cancel() }

  /// Can be read from once the reading has ended; wait for it with poll(2).
  public var fileDescriptor: Int32 { work.fileDescriptor }

  /// Waits for its end and hands out what was read; throws what kept it from reading on.
  public func finished() throws(StoreFailure) -> Reading {
    try work.finish()
    return reading
  }
}
