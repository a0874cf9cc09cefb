import CommunityStore
import Glibc
import Synchronization

/// The real disk, or another over it, of which the n-th call fails.
final class FailingDisk: Sendable {
  enum Way: Hashable, Sendable {
    case error(Int32)
    /// A write takes half of its bytes; other calls succeed.
    case shortWrite
  }

  private struct State {
    var calls = 0
    var log: [DiskFailure.Operation] = []
  }

  private let failing: Int
  private let way: Way
  /// Whether all calls after the failing one fail too.
  private let lasts: Bool
  private let real: Disk
  private let state = Mutex(State())

  /// `failing` counts from 1; 0 fails never.
  init(
    failing: Int = 0,
    _ way: Way = .error(EIO),
    lasts: Bool = false,
    over real: Disk = .system
  ) {
    self.real = real
    self.failing = failing
    self.way = way
    self.lasts = lasts
  }

  var calls: Int { state.withLock { $0.calls } }
  var log: [DiskFailure.Operation] { state.withLock { $0.log } }

  /// Counts a call; throws if it is the one, or says that a write is to be short.
  @discardableResult
  private func count(
    _ operation: DiskFailure.Operation,
    _ path: String
  ) throws(DiskFailure) -> Bool {
    let isDue = state.withLock { state in
      state.calls += 1
      state.log.append(operation)
      return state.calls == failing || (lasts && failing > 0 && state.calls > failing)
    }
    guard isDue else { return false }
    if case .error(let code) = way { throw DiskFailure(operation, path, code: code) }
    return true
  }

  var disk: Disk {
    let real = real
    var disk = real
    disk.open = { (path, mode) throws(DiskFailure) in
      try self.count(.open, path)
      return try real.open(path, mode)
    }
    disk.read = { (file, buffer, offset) throws(DiskFailure) in
      try self.count(.read, file.path)
      return try real.read(file, buffer, offset)
    }
    disk.write = { (file, bytes, offset) throws(DiskFailure) in
      let isShort: Bool
      do throws(DiskFailure) {
        isShort = try self.count(.write, file.path)
      } catch {
        // As a full disk does: a part arrives before the error.
        _ = try real.write(
          file,
          UnsafeRawBufferPointer(rebasing: bytes[..<(bytes.count / 2)]),
          offset
        )
        throw error
      }
      let count = isShort ? (bytes.count + 1) / 2 : bytes.count
      return try real.write(file, UnsafeRawBufferPointer(rebasing: bytes[..<count]), offset)
    }
    disk.synchronize = { (file) throws(DiskFailure) in
      try self.count(.synchronize, file.path)
      try real.synchronize(file)
    }
    disk.synchronizeFolder = { (path) throws(DiskFailure) in
      try self.count(.synchronize, path)
      try real.synchronizeFolder(path)
    }
    disk.truncate = { (file, size) throws(DiskFailure) in
      try self.count(.truncate, file.path)
      try real.truncate(file, size)
    }
    disk.rename = { (path, newPath) throws(DiskFailure) in
      try self.count(.rename, path)
      try real.rename(path, newPath)
    }
    disk.exchange = { (path, other) throws(DiskFailure) in
      try self.count(.rename, path)
      try real.exchange(path, other)
    }
    disk.makeFolder = { (path, isOwn) throws(DiskFailure) in
      try self.count(.makeFolder, path)
      try real.makeFolder(path, isOwn)
    }
    disk.remove = { (path) throws(DiskFailure) in
      try self.count(.remove, path)
      try real.remove(path)
    }
    disk.list = { (path) throws(DiskFailure) in
      try self.count(.list, path)
      return try real.list(path)
    }
    disk.status = { (path) throws(DiskFailure) in
      try self.count(.status, path)
      return try real.status(path)
    }
    disk.statusOfFile = { (file) throws(DiskFailure) in
      try self.count(.status, file.path)
      return try real.statusOfFile(file)
    }
    disk.lock = { (file) throws(DiskFailure) in
      try self.count(.lock, file.path)
      return try real.lock(file)
    }
    disk.unlock = { (file) throws(DiskFailure) in
      // What fails is said to, but the lock is free: freed by closing the file alone it would be held
      // on by a process that a test beside this one is starting, until that one runs.
      defer { try? real.unlock(file) }
      try self.count(.lock, file.path)
    }
    return disk
  }
}
