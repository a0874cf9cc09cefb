/// A system call that failed: which, on what, and the errno it gave.
public struct DiskFailure: Error, Hashable, Sendable {
  public enum Operation: String, Hashable, Sendable {
    case open
    case read
    case write
    case synchronize
    case truncate
    case rename
    case makeFolder
    case remove
    case list
    case status
    case lock
    case fileSystem
    case watch
  }

  public let operation: Operation
  public let path: String
  /// The errno; 0 when the call claimed success and did nothing, as a write of no bytes.
  public let code: Int32

  public init(_ operation: Operation, _ path: String, code: Int32) {
    self.operation = operation
    self.path = path
    self.code = code
  }
}
