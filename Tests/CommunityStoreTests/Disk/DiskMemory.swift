/// What a disk holds for good, and what it was told since and may still forget.
///
/// Files and folders are numbered, so that a file stays itself under another name. A file keeps
/// its content as of its last sync and every write since; a folder keeps its names as of its last
/// sync and every change of them since.
struct DiskMemory: Sendable {
  typealias Node = Int

  /// One write or truncation that no sync followed.
  enum Write: Hashable, Sendable {
    case bytes([UInt8], at: Int)
    case size(Int)
  }

  /// One creation, removal or renaming, as far as one folder is concerned.
  struct NameChange: Sendable {
    /// Changes of names are numbered through the whole disk, in their order.
    let number: Int
    let folder: Node
    /// What stands under which name afterwards; nothing where it was taken away.
    let names: [String: Node?]
    /// A name is not taken out of one folder before it stands in the other.
    let needed: Int?
  }

  struct File: Sendable {
    var synced: [UInt8] = []
    var pending: [Write] = []
  }

  struct Folder: Sendable {
    var synced: [String: Node] = [:]
    /// As programs see them.
    var names: [String: Node] = [:]
    var pending: [NameChange] = []
  }

  static let root: Node = 0

  private(set) var files: [Node: File] = [:]
  private(set) var folders: [Node: Folder] = [root: Folder()]
  private var count = 1
  private var changeCount = 0

  /// Finds a file or folder by its path below the root, whose own is empty.
  func node(at path: String) -> Node? {
    var node = DiskMemory.root
    for name in path.split(separator: "/") {
      guard let next = folders[node]?.names[String(name)] else { return nil }
      node = next
    }
    return node
  }

  mutating func makeFile(_ path: String) -> Node? {
    files[count] = File()
    return put(path)
  }

  mutating func makeFolder(_ path: String) {
    folders[count] = Folder()
    _ = put(path)
  }

  mutating func write(_ write: Write, to node: Node) {
    files[node]?.pending.append(write)
  }

  mutating func remove(_ path: String) {
    let (folder, name) = place(of: path)
    change(folder, [name: nil])
  }

  mutating func rename(_ path: String, to newPath: String) {
    guard let node = node(at: path) else { return }
    let (from, old) = place(of: path)
    let (to, new) = place(of: newPath)
    if from == to {
      change(to, [old: nil, new: node])
    } else {
      change(to, [new: node])
      change(from, [old: nil], needing: changeCount)
    }
  }

  /// Lets two names of one folder trade what they stand for.
  mutating func exchange(_ path: String, _ other: String) {
    let (folder, name) = place(of: path)
    change(folder, [name: node(at: other), place(of: other).name: node(at: path)])
  }

  mutating func synchronize(_ node: Node) {
    guard let file = files[node] else { return }
    files[node] = File(synced: file.pending.reduce(file.synced) { $1.applied(to: $0) })
  }

  mutating func synchronizeFolder(_ path: String) {
    guard let node = node(at: path), let names = folders[node]?.names else { return }
    folders[node] = Folder(synced: names, names: names)
  }

  /// Gives the next number a place.
  private mutating func put(_ path: String) -> Node? {
    let node = count
    count += 1
    let (folder, name) = place(of: path)
    change(folder, [name: node])
    return folder == nil ? nil : node
  }

  private mutating func change(
    _ folder: Node?,
    _ names: [String: Node?],
    needing needed: Int? = nil
  ) {
    guard let folder else { return }
    changeCount += 1
    folders[folder]?.pending.append(
      NameChange(number: changeCount, folder: folder, names: names, needed: needed)
    )
    for (name, node) in names { folders[folder]?.names[name] = node }
  }

  private func place(of path: String) -> (folder: Node?, name: String) {
    let parts = path.split(separator: "/")
    return (node(at: parts.dropLast().joined(separator: "/")), parts.last.map(String.init) ?? "")
  }
}

extension DiskMemory.Write {
  func applied(to content: [UInt8]) -> [UInt8] {
    var content = content
    switch self {
    case .bytes(let bytes, let offset):
      let end = offset + bytes.count
      if content.count < end { content += [UInt8](repeating: 0, count: end - content.count) }
      content.replaceSubrange(offset..<end, with: bytes)
    case .size(let size):
      content = content.prefix(size) + [UInt8](repeating: 0, count: max(0, size - content.count))
    }
    return content
  }
}
