/// What a power cut leaves of what a disk was told and had not synced.
///
/// Everything unsynced may be there or not, each write and each change of a name for itself, and
/// of a write any part: its first bytes, or zeros where they should be. Only two changes of one
/// name come in their order, and a file that moves to another folder is never in neither.
enum PowerCut: Hashable, Sendable {
  /// All that is not synced is gone.
  case everything
  /// Files are back to what was synced, names are as they were told.
  case contents
  /// Names are back to what was synced, files are as they were told.
  case names
  /// Nothing is gone: the processes have died, and no more.
  case nothing
  /// By lot.
  case some(seed: UInt64)

  static func all(seeds: Range<UInt64>) -> [PowerCut] {
    [.everything, .contents, .names, .nothing] + seeds.map { .some(seed: $0) }
  }

  /// The files that are left, by path, and the folders, whose paths end in a slash.
  func remains(of memory: DiskMemory) -> [String: [UInt8]] {
    var lot = Lot(state: seed)
    let kept = keptNames(of: memory, &lot)
    var contents: [DiskMemory.Node: [UInt8]] = [:]
    for (node, file) in memory.files.sorted(by: { $0.key < $1.key }) {
      contents[node] = file.pending.reduce(file.synced) { content, write in
        applied(write, to: content, &lot)
      }
    }
    var remains: [String: [UInt8]] = [:]
    func collect(_ folder: DiskMemory.Folder, _ path: String) {
      var names = folder.synced
      for change in folder.pending where kept.contains(change.number) {
        for (name, node) in change.names { names[name] = node }
      }
      for (name, node) in names {
        let inner = path + "/" + name
        if let content = contents[node] {
          remains[inner] = content
        } else if let folder = memory.folders[node] {
          remains[inner + "/"] = []
          collect(folder, inner)
        }
      }
    }
    if let root = memory.folders[DiskMemory.root] { collect(root, "") }
    return remains
  }

  private var seed: UInt64 {
    if case .some(let seed) = self { seed } else { 0 }
  }

  /// The numbers of the changes of names that arrived.
  private func keptNames(of memory: DiskMemory, _ lot: inout Lot) -> Set<Int> {
    let pending = memory.folders.values.flatMap(\.pending).sorted { $0.number > $1.number }
    var kept: Set<Int> = []
    var forced: [DiskMemory.Node: Set<String>] = [:]
    for change in pending {
      let isKept: Bool
      switch self {
      case .everything, .names: isKept = false
      case .contents, .nothing: isKept = true
      case .some: isKept = Bool.random(using: &lot)
      }
      let names = Set(change.names.keys)
      let isForced = !forced[change.folder, default: []].isDisjoint(with: names)
      guard isKept || isForced || kept.contains(change.number) else { continue }
      kept.insert(change.number)
      forced[change.folder, default: []].formUnion(names)
      if let needed = change.needed { kept.insert(needed) }
    }
    return kept
  }

  private func applied(
    _ write: DiskMemory.Write,
    to content: [UInt8],
    _ lot: inout Lot
  ) -> [UInt8] {
    switch self {
    case .everything, .contents: return content
    case .names, .nothing: return write.applied(to: content)
    case .some: break
    }
    switch (Int.random(in: 0..<4, using: &lot), write) {
    case (0, _): return content
    case (1, .bytes(let bytes, let offset)):
      let part = bytes.prefix(Int.random(in: 0...bytes.count, using: &lot))
      return DiskMemory.Write.bytes(Array(part), at: offset).applied(to: content)
    case (2, .bytes(let bytes, let offset)):
      // The file has grown, and its bytes have not arrived.
      return DiskMemory.Write.size(max(content.count, offset + bytes.count)).applied(to: content)
    default: return write.applied(to: content)
    }
  }

  /// Splitmix64: the same seed gives the same remains.
  private struct Lot: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var value = state
      value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
      value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
      return value ^ (value >> 31)
    }
  }
}
