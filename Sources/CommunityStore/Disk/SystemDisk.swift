internal import CSystem
internal import Glibc

extension Disk {
  /// The real disk.
  public static var system: Disk {
    Disk(
      open: SystemCall.open,
      read: { (file, buffer, offset) throws(DiskFailure) in
        try SystemCall.retried(.read, file.path) {
          pread(file.descriptor, buffer.baseAddress, buffer.count, offset)
        }
      },
      write: { (file, bytes, offset) throws(DiskFailure) in
        try SystemCall.retried(.write, file.path) {
          pwrite(file.descriptor, bytes.baseAddress, bytes.count, offset)
        }
      },
      synchronize: { (file) throws(DiskFailure) in
        try SystemCall.retried(.synchronize, file.path) { Int(fdatasync(file.descriptor)) }
      },
      synchronizeFolder: SystemCall.synchronizeFolder,
      truncate: { (file, size) throws(DiskFailure) in
        try SystemCall.retried(.truncate, file.path) { Int(ftruncate(file.descriptor, size)) }
      },
      rename: { (path, newPath) throws(DiskFailure) in
        try SystemCall.retried(.rename, path) { Int(Glibc.rename(path, newPath)) }
      },
      exchange: { (path, other) throws(DiskFailure) in
        let code = file_exchange(path, other)
        if code != 0 { throw DiskFailure(.rename, path, code: code) }
      },
      makeFolder: SystemCall.makeFolder,
      remove: { (path) throws(DiskFailure) in
        try SystemCall.retried(.remove, path) { Int(Glibc.remove(path)) }
      },
      list: SystemCall.list,
      status: { (path) throws(DiskFailure) in
        var facts = stat()
        try SystemCall.retried(.status, path) { Int(stat(path, &facts)) }
        return FileStatus(facts)
      },
      statusOfFile: { (file) throws(DiskFailure) in
        var facts = stat()
        try SystemCall.retried(.status, file.path) { Int(fstat(file.descriptor, &facts)) }
        return FileStatus(facts)
      },
      lock: SystemCall.lock,
      unlock: { (file) throws(DiskFailure) in
        try SystemCall.retried(.lock, file.path) { Int(flock(file.descriptor, LOCK_UN)) }
      },
      fileSystem: { (path) throws(DiskFailure) in
        var magic: Int64 = 0
        let code = file_system_magic(path, &magic)
        if code != 0 { throw DiskFailure(.fileSystem, path, code: code) }
        return magic
      }
    )
  }
}

/// The calls of the real disk that are more than one line.
enum SystemCall {
  @discardableResult
  static func retried(
    _ operation: DiskFailure.Operation,
    _ path: String,
    _ call: () -> Int
  ) throws(DiskFailure) -> Int {
    while true {
      let result = call()
      if result >= 0 { return result }
      let code = errno
      if code != EINTR { throw DiskFailure(operation, path, code: code) }
    }
  }

  @Sendable static func open(_ path: String, _ mode: OpenMode) throws(DiskFailure) -> OpenFile {
    switch mode {
    case .reading: return try open(path, flags: O_RDONLY)
    case .writing: return try open(path, flags: O_RDWR)
    case .creating: return try create(path)
    case .writingOrCreating:
      // Creating alone and exclusively tells whether the mode is ours to set.
      while true {
        do {
          return try open(path, flags: O_RDWR)
        } catch {
          if error.code != ENOENT { throw error }
        }
        do {
          return try create(path)
        } catch {
          if error.code != EEXIST { throw error }
        }
      }
    }
  }

  private static func create(_ path: String) throws(DiskFailure) -> OpenFile {
    let file = try open(path, flags: O_RDWR | O_CREAT | O_EXCL)
    // Against a umask that shuts the group out. Where it fails (FAT, a foreign group) the file
    // works all the same for whoever made it.
    _ = fchmod(file.descriptor, 0o660)
    return file
  }

  private static func open(_ path: String, flags: Int32) throws(DiskFailure) -> OpenFile {
    let descriptor = try retried(.open, path) {
      Int(Glibc.open(path, flags | O_CLOEXEC | O_NOCTTY, 0o660))
    }
    return OpenFile(descriptor: Int32(descriptor), path: path) { _ = close($0) }
  }

  @Sendable static func synchronizeFolder(_ path: String) throws(DiskFailure) {
    let folder = try open(path, flags: O_RDONLY | O_DIRECTORY)
    try retried(.synchronize, path) { Int(fsync(folder.descriptor)) }
  }

  @Sendable static func makeFolder(_ path: String, isOwn: Bool) throws(DiskFailure) {
    try retried(.makeFolder, path) { Int(mkdir(path, isOwn ? 0o770 : 0o777)) }
    guard isOwn else { return }
    // As with files: the set-group-id bit is a help for groups, not a condition.
    _ = chmod(path, 0o2770)
  }

  @Sendable static func list(_ path: String) throws(DiskFailure) -> [String] {
    guard let folder = opendir(path) else { throw DiskFailure(.list, path, code: errno) }
    defer { closedir(folder) }
    var names: [String] = []
    while true {
      errno = 0
      guard let entry = readdir(folder) else { break }
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != "." && name != ".." { names.append(name) }
    }
    if errno != 0 { throw DiskFailure(.list, path, code: errno) }
    return names
  }

  @Sendable static func lock(_ file: OpenFile) throws(DiskFailure) -> Bool {
    do {
      try retried(.lock, file.path) { Int(flock(file.descriptor, LOCK_EX | LOCK_NB)) }
      return true
    } catch {
      if error.code == EWOULDBLOCK { return false }
      throw error
    }
  }
}

extension FileStatus {
  fileprivate init(_ facts: stat) {
    let modified = facts.st_mtim
    self.init(
      device: UInt64(facts.st_dev),
      inode: UInt64(facts.st_ino),
      size: Int(facts.st_size),
      modified: Int64(modified.tv_sec) &* 1_000_000_000 &+ Int64(modified.tv_nsec),
      isFolder: facts.st_mode & S_IFMT == S_IFDIR
    )
  }
}
