/// Tells when a store has changed: by inotify where that works, else by looking once a second.
///
/// Wait until `fileDescriptor` is readable and then call `drain`; without a descriptor call
/// `drain` every `pauseMilliseconds`. One's own writing is told like anybody's.
public final class Follower {
  public enum Way: Hashable, Sendable {
    /// inotify if the folder is on this machine and the system allows it.
    case automatic
    case looking
  }

  /// How often to look where nobody tells.
  public static let pauseMilliseconds = 1_000

  private let folder: StoreFolder
  private let environment: StoreEnvironment
  private var sizes = JournalSizes()
  private var watch: FolderWatch?

  public init(_ folder: StoreFolder, by way: Way = .automatic, _ environment: StoreEnvironment) {
    self.folder = folder
    self.environment = environment
    startWatching(by: way)
    _ = sizes.look(at: folder, environment.disk)
  }

  /// Readable when there is something to drain; nil when nobody tells.
  public var fileDescriptor: Int32? { watch?.file.descriptor }

  /// What happened since the last call; empty when nothing did, and one `reload` stands for all.
  ///
  /// After a reload because the folder moved, make a new follower: this one only looks.
  public func drain() -> [FollowEvent] {
    if let watch {
      switch watch.drain() {
      case .nothing: return []
      case .something: break
      case .overflow:
        _ = sizes.look(at: folder, environment.disk)
        return [.reload(.overflow)]
      case .ended:
        self.watch = nil
        _ = sizes.look(at: folder, environment.disk)
        return [.reload(.moved)]
      }
    }
    return sizes.look(at: folder, environment.disk).map { [$0] } ?? []
  }

  private func startWatching(by way: Way) {
    guard way == .automatic, !folder.isRemote else { return }
    do {
      watch = try FolderWatch(folder)
    } catch {
      // Too many watches, or none in this kernel: looking once a second does as well.
      watch = nil
    }
  }
}
