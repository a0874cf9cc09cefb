/// An open file: closed when nobody holds it any more.
public final class OpenFile: Sendable {
  public let descriptor: Int32
  public let path: String
  private let close: @Sendable (Int32) -> Void

  public init(descriptor: Int32, path: String, close: @escaping @Sendable (Int32) -> Void) {
    self.descriptor = descriptor
    self.path = path
    self.close = close
  }

  deinit { close(descriptor) }
}

/// How a file is opened; whatever is created gets mode 0660, whatever the umask says.
public enum OpenMode: Hashable, Sendable {
  case reading
  /// An existing file, to read and write.
  case writing
  /// A new file; one that is there already is an error.
  case creating
  /// An existing file, or a new one.
  case writingOrCreating
}

/// What the store needs to know of a file.
public struct FileStatus: Hashable, Sendable {
  public var device: UInt64
  public var inode: UInt64
  public var size: Int
  /// Nanoseconds since 1970 of the last change of its content.
  public var modified: Int64
  public var isFolder: Bool

  public init(device: UInt64, inode: UInt64, size: Int, modified: Int64, isFolder: Bool) {
    self.device = device
    self.inode = inode
    self.size = size
    self.modified = modified
    self.isFolder = isFolder
  }

  /// Whether both are the same file, not merely of the same name.
  public func isSameFile(as other: FileStatus) -> Bool {
    device == other.device && inode == other.inode
  }
}
