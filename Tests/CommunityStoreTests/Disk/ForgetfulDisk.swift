import CommunityStore
import Synchronization

/// The real disk, which also remembers what a power cut may take away: everything that no sync of
/// its file, or of the folder for its name, has followed.
///
/// What lies below its root when it is made counts as synced. A sync is only noted and never
/// waits for the disk: the test's own computer is not to lose its power.
final class ForgetfulDisk: Sendable {
  /// The disk between two calls, and how much had been acknowledged by then.
  struct Moment: Sendable {
    let memory: DiskMemory
    let acknowledged: Int
    /// The last call, for messages.
    let call: String
  }

  private struct State {
    var memory = DiskMemory()
    var nodes: [Int32: DiskMemory.Node] = [:]
    var acknowledged = 0
    var moments: [Moment] = []
  }

  let root: String
  private let state = Mutex(State())

  init(_ root: String) throws {
    self.root = root
    var memory = DiskMemory()
    try ForgetfulDisk.take(root, "", into: &memory)
    note("before the first call") { $0.memory = memory }
  }

  /// One moment before the first call, and one after each that changed something.
  var moments: [Moment] { state.withLock { $0.moments } }

  /// Says that from now on so much must outlive a power cut.
  func acknowledge(_ count: Int = 1) {
    note("acknowledged \(count)") { $0.acknowledged = count }
  }

  var disk: Disk {
    let real = Disk.system
    var disk = real
    disk.open = { (path, mode) throws(DiskFailure) in
      let isNew = try real.statusIfThere(path) == nil
      let file = try real.open(path, mode)
      self.open(path, file.descriptor, isNew: isNew)
      return file
    }
    disk.write = { (file, bytes, offset) throws(DiskFailure) in
      let count = try real.write(file, bytes, offset)
      self.write(.bytes(Array(bytes.prefix(count)), at: offset), to: file, "write")
      return count
    }
    disk.truncate = { (file, size) throws(DiskFailure) in
      try real.truncate(file, size)
      self.write(.size(size), to: file, "truncate")
    }
    disk.synchronize = { (file) throws(DiskFailure) in
      self.noteFile("synchronize", file) { $0.synchronize($1) }
    }
    disk.synchronizeFolder = { (path) throws(DiskFailure) in
      self.notePath("synchronize", path) { $0.synchronizeFolder($1) }
    }
    disk.rename = { (path, newPath) throws(DiskFailure) in
      try real.rename(path, newPath)
      self.notePath("rename", path) { $0.rename($1, to: self.inner(newPath)) }
    }
    disk.exchange = { (path, other) throws(DiskFailure) in
      try real.exchange(path, other)
      self.notePath("exchange", path) { $0.exchange($1, self.inner(other)) }
    }
    disk.makeFolder = { (path, isOwn) throws(DiskFailure) in
      try real.makeFolder(path, isOwn)
      self.notePath("makeFolder", path) { $0.makeFolder($1) }
    }
    disk.remove = { (path) throws(DiskFailure) in
      try real.remove(path)
      self.notePath("remove", path) { $0.remove($1) }
    }
    return disk
  }

  private func open(_ path: String, _ descriptor: Int32, isNew: Bool) {
    let inner = inner(path)
    if isNew {
      note("create \(inner)") { $0.nodes[descriptor] = $0.memory.makeFile(inner) }
    } else {
      state.withLock { $0.nodes[descriptor] = $0.memory.node(at: inner) }
    }
  }

  private func write(_ write: DiskMemory.Write, to file: OpenFile, _ call: String) {
    noteFile(call, file) { $0.write(write, to: $1) }
  }

  private func noteFile(
    _ call: String,
    _ file: OpenFile,
    _ change: (inout DiskMemory, DiskMemory.Node) -> Void
  ) {
    note("\(call) \(inner(file.path))") { state in
      if let node = state.nodes[file.descriptor] { change(&state.memory, node) }
    }
  }

  private func notePath(
    _ call: String,
    _ path: String,
    _ change: (inout DiskMemory, String) -> Void
  ) {
    note("\(call) \(inner(path))") { change(&$0.memory, inner(path)) }
  }

  private func note(_ call: String, _ change: (inout State) -> Void) {
    state.withLock { state in
      change(&state)
      state.moments.append(
        Moment(
          memory: state.memory,
          acknowledged: state.acknowledged,
          call: "\(state.moments.count): \(call)"
        )
      )
    }
  }

  private func inner(_ path: String) -> String { String(path.dropFirst(root.count)) }

  /// Takes in what lies in a folder, as synced.
  private static func take(_ root: String, _ inner: String, into memory: inout DiskMemory) throws {
    for name in try Scratch.names(root + inner) {
      let path = inner + "/" + name
      if try Disk.system.status(root + path).isFolder {
        memory.makeFolder(path)
        try take(root, path, into: &memory)
      } else if let node = memory.makeFile(path) {
        memory.write(.bytes(try Scratch.bytes(root + path), at: 0), to: node)
        memory.synchronize(node)
      }
    }
    memory.synchronizeFolder(inner)
  }
}

extension Disk {
  /// The real disk, for which nobody waits: for stores whose power stays on.
  static var hasty: Disk {
    var disk = Disk.system
    disk.synchronize = { _ in }
    disk.synchronizeFolder = { _ in }
    return disk
  }
}
