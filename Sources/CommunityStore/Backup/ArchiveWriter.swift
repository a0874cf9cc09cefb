internal import Crypto

/// Writes a backup's files one behind the other and notes the SHA-256 of each.
struct ArchiveWriter {
  private static let pieceSize = 1_048_576

  private let file: OpenFile
  private let disk: Disk
  /// Seconds since 1970, of every entry.
  private let moment: Int
  private let progress: (Int) -> Void
  private(set) var size = 0
  private(set) var files = 0
  /// What `SHA256SUMS` will say.
  private var sums: [UInt8] = []

  /// `progress` hears how many bytes each piece has.
  init(_ file: OpenFile, moment: Int, _ disk: Disk, _ progress: @escaping (Int) -> Void) {
    self.file = file
    self.moment = moment
    self.disk = disk
    self.progress = progress
  }

  mutating func addFolder(_ name: String) throws {
    try write(ArchiveHeader(name: name + "/", size: 0, isFolder: true, modified: moment).bytes)
  }

  mutating func add(_ bytes: [UInt8], as name: String) throws {
    try start(name, bytes.count)
    var hash = SHA256()
    bytes.withUnsafeBytes { hash.update(bufferPointer: $0) }
    try write(bytes)
    try end(name, bytes.count, hash)
  }

  /// Copies the first `count` bytes of an open file; one that has become shorter is an error.
  mutating func add(_ source: OpenFile, count: Int, as name: String) throws {
    guard count <= ArchiveHeader.sizeMax else { throw StoreFailure.tooLarge(path: source.path) }
    try start(name, count)
    var hash = SHA256()
    var done = 0
    while done < count {
      let wanted = min(ArchiveWriter.pieceSize, count - done)
      let piece = try disk.readAll(source, at: done, count: wanted)
      guard !piece.isEmpty else { throw StoreFailure.diverged(path: source.path, offset: done) }
      piece.withUnsafeBytes { hash.update(bufferPointer: $0) }
      try write(piece)
      done += piece.count
      progress(piece.count)
    }
    try end(name, count, hash)
  }

  /// Adds the sums and the end, and waits until all is on the disk.
  mutating func finish() throws {
    let sums = sums
    try write(ArchiveHeader(name: BackupFile.sums, size: sums.count, modified: moment).bytes)
    try write(sums + zeros(ArchiveHeader.padding(behind: sums.count)))
    try write(zeros(2 * ArchiveHeader.blockSize))
    try disk.synchronize(file)
  }

  private mutating func start(_ name: String, _ count: Int) throws {
    guard name.utf8.count <= ArchiveHeader.nameSizeMax, count <= ArchiveHeader.sizeMax else {
      throw StoreFailure.tooLarge(path: name)
    }
    try write(ArchiveHeader(name: name, size: count, modified: moment).bytes)
  }

  private mutating func end(_ name: String, _ count: Int, _ hash: SHA256) throws {
    try write(zeros(ArchiveHeader.padding(behind: count)))
    sums += BackupFile.sumLine(hash, name)
    files += 1
  }

  private mutating func write(_ bytes: [UInt8]) throws {
    try disk.writeAll(file, bytes, at: size)
    size += bytes.count
  }

  private func zeros(_ count: Int) -> [UInt8] { [UInt8](repeating: 0, count: count) }
}
