/// All the store does to files, call by call: the seam at which tests let the n-th call fail.
///
/// Every call either did what it says or throws with its errno; interrupted calls are repeated.
public struct Disk: Sendable {
  public var open: @Sendable (_ path: String, OpenMode) throws(DiskFailure) -> OpenFile
  /// Reads at an offset; returns the number of bytes, 0 at the end of the file.
  public var read:
    @Sendable (OpenFile, _ into: UnsafeMutableRawBufferPointer, _ offset: Int)
      throws(DiskFailure) -> Int
  /// Writes at an offset; returns the number of bytes, which may be fewer than given.
  public var write:
    @Sendable (OpenFile, _ bytes: UnsafeRawBufferPointer, _ offset: Int)
      throws(DiskFailure) -> Int
  /// Waits until the content is on the disk (fdatasync).
  public var synchronize: @Sendable (OpenFile) throws(DiskFailure) -> Void
  /// Waits until the names in a folder are on the disk.
  public var synchronizeFolder: @Sendable (_ path: String) throws(DiskFailure) -> Void
  public var truncate: @Sendable (OpenFile, _ size: Int) throws(DiskFailure) -> Void
  public var rename: @Sendable (_ path: String, _ newPath: String) throws(DiskFailure) -> Void
  /// Lets two paths trade what they name, at one moment; EINVAL or ENOSYS where none can.
  public var exchange: @Sendable (_ path: String, _ other: String) throws(DiskFailure) -> Void
  /// Makes a folder; one of the store's own gets mode 2770, whatever the umask says.
  public var makeFolder: @Sendable (_ path: String, _ isOwn: Bool) throws(DiskFailure) -> Void
  /// Removes a file, or a folder that is empty.
  public var remove: @Sendable (_ path: String) throws(DiskFailure) -> Void
  /// The names in a folder, in no order, without `.` and `..`.
  public var list: @Sendable (_ path: String) throws(DiskFailure) -> [String]
  public var status: @Sendable (_ path: String) throws(DiskFailure) -> FileStatus
  public var statusOfFile: @Sendable (OpenFile) throws(DiskFailure) -> FileStatus
  /// Takes the exclusive lock of an open file without waiting; false when another holds it.
  public var lock: @Sendable (OpenFile) throws(DiskFailure) -> Bool
  public var unlock: @Sendable (OpenFile) throws(DiskFailure) -> Void
  /// The magic number of the file system (statfs).
  public var fileSystem: @Sendable (_ path: String) throws(DiskFailure) -> Int64
}
