internal import Glibc

/// An exclusive lock between processes: flock on a file that is never unlinked.
///
/// It goes with its process, however that ends.
public final class StoreLock {
  /// How long `acquire` tries before it says "busy".
  public static let patienceMilliseconds = 2_000
  /// Short enough for hundreds of tries: who records one change after the other lets the lock go for
  /// a tenth of the time.
  private static let pauseMaxMilliseconds = 4

  private let path: String
  private let environment: StoreEnvironment
  private let holdsSignals: Bool
  private var file: OpenFile?
  private var signals: SignalHold?
  public private(set) var isHeld = false

  /// `holdsSignals`: whether ^Z and ^C wait while the lock is held, for locks held for moments.
  public init(_ path: String, holdsSignals: Bool = false, _ environment: StoreEnvironment) {
    self.path = path
    self.holdsSignals = holdsSignals
    self.environment = environment
  }

  deinit { release() }

  /// Takes the lock, trying for up to two seconds; then `StoreFailure.busy`.
  public func acquire() throws {
    var waited = 0
    var pause = 1
    while try !tryAcquire() {
      guard waited < StoreLock.patienceMilliseconds else { throw StoreFailure.busy(path: path) }
      environment.sleep(pause)
      waited += pause
      pause = min(pause * 2, StoreLock.pauseMaxMilliseconds)
    }
  }

  /// Takes the lock if it is free, else `StoreFailure.busy`: for those held as long as work takes.
  public func acquireAtOnce() throws {
    guard try tryAcquire() else { throw StoreFailure.busy(path: path) }
  }

  /// Takes the lock if it is free.
  public func tryAcquire() throws -> Bool {
    precondition(!isHeld, "A lock is taken once")
    let disk = environment.disk
    let file = try self.file ?? openFile()
    self.file = file
    if holdsSignals { signals = SignalHold() }
    do {
      if try disk.lock(file) {
        isHeld = true
        // A lock on a file that is no longer at its path keeps nobody out: the store was moved
        // or put back from a copy.
        let here = try disk.statusOfFile(file)
        if let there = try disk.statusIfThere(path), there.isSameFile(as: here) { return true }
        release()
        self.file = nil
        return false
      }
    } catch {
      release()
      self.file = nil
      throw error
    }
    release()
    return false
  }

  /// Also where nothing can be written: a backup from a disk that became read-only keeps others out
  /// all the same, and whoever wants to write is told when it does.
  private func openFile() throws(DiskFailure) -> OpenFile {
    do {
      return try environment.disk.open(path, .writingOrCreating)
    } catch {
      guard [EROFS, EACCES, EPERM].contains(error.code),
        let file = try? environment.disk.open(path, .reading)
      else { throw error }
      return file
    }
  }

  public func release() {
    if isHeld, let file {
      isHeld = false
      do {
        try environment.disk.unlock(file)
      } catch {
        // Closing the file frees the lock, unless a process that is being started has a copy of it
        // for the moment until it runs.
        self.file = nil
      }
    }
    signals?.release()
    signals = nil
  }
}
