/// The folder `damaged/` of a store: what a repair took out of use, under names of its own.
///
/// Nothing in it is ever read, replaced or deleted by the store.
struct DamagedFolder {
  private let folder: StoreFolder
  private let disk: Disk
  /// What was put here, in order.
  private(set) var paths: [String] = []

  init(of folder: StoreFolder, _ disk: Disk) {
    self.folder = folder
    self.disk = disk
  }

  /// Moves a file here; one that is gone already is no error.
  mutating func take(_ path: String) throws {
    guard try disk.statusIfThere(path) != nil else { return }
    let place = try freePath(DamagedFolder.name(of: path))
    try disk.rename(path, place)
    paths.append(place)
    // Where it came to before where it came from: it is never lost to both.
    try disk.synchronizeFolder(folder.damaged)
    try disk.synchronizeFolder(StoreFolder.parent(of: path))
  }

  /// Copies a file here that is about to be written over; one that is gone is no error.
  mutating func keep(_ path: String) throws {
    guard let file = try disk.openIfThere(path) else { return }
    let size = try disk.statusOfFile(file).size
    try copy(0..<size, of: file, as: DamagedFolder.name(of: path))
  }

  /// Copies a part of a file here and waits until the copy is on the disk.
  mutating func copy(_ range: Range<Int>, of file: OpenFile, as name: String) throws {
    let place = try freePath(name)
    try disk.copy(range, of: file, to: place)
    paths.append(place)
    try disk.synchronizeFolder(folder.damaged)
  }

  /// Writes bytes here and waits until they are on the disk.
  mutating func write(_ bytes: [UInt8], as name: String) throws {
    let place = try freePath(name)
    let file = try disk.open(place, .creating)
    try disk.writeAll(file, bytes, at: 0)
    try disk.synchronize(file)
    paths.append(place)
    try disk.synchronizeFolder(folder.damaged)
  }

  private static func name(of path: String) -> String {
    String(path[path.index(after: path.lastIndex(of: "/") ?? path.startIndex)...])
  }

  /// A path here that nothing has; makes the folder when it is not there yet.
  private func freePath(_ name: String) throws -> String {
    if try disk.statusIfThere(folder.damaged) == nil {
      try disk.makeFolder(folder.damaged, true)
      try disk.synchronizeFolder(folder.path)
    }
    var path = folder.damaged + "/" + name
    var number = 1
    while try disk.statusIfThere(path) != nil {
      number += 1
      path = "\(folder.damaged)/\(name).\(number)"
    }
    return path
  }
}

extension StoreFolder {
  /// What repairs took out of use; made by the first.
  var damaged: String { path + "/damaged" }
}
