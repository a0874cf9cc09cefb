internal import Crypto

/// A backup: a store in one file, a tar archive that ordinary tools unpack and check.
///
/// ```
/// journal/ tables/ private/ rules/      folders
/// store.json
/// journal/SITE-FIRSTSEQ.ndjson …        the current one up to the last change of the moment
/// tables/… private/… rules/…
/// manifest.json head                    as far as the store has them
/// SHA256SUMS                            of all files before it, as `sha256sum` writes and checks
/// ```
/// Unpacked into an empty folder it is a store. Every byte of the file is covered: contents by
/// their sums, headers and zeros by being what this program would write.
struct BackupFile {
  static let sums = "SHA256SUMS"
  static let folders = ["journal", "tables", "private", "rules"]
  private static let pieceSize = 1_048_576

  let file: OpenFile
  /// Names and where their bytes lie, in the order of the archive, without the sums.
  private(set) var members: [(name: String, range: Range<Int>)] = []
  private var sumsRange = 0..<0
  private let disk: Disk

  /// Reads the names; throws `StoreFailure.notABackup` where the file is not one, or not whole.
  init(_ path: String, _ disk: Disk) throws {
    self.disk = disk
    file = try disk.open(path, .reading)
    let end = try disk.statusOfFile(file).size
    var offset = 0
    var names: Set<String> = []
    while sumsRange.isEmpty {
      let block = try disk.readAll(file, at: offset, count: ArchiveHeader.blockSize)
      guard let header = ArchiveHeader(block), names.insert(header.name).inserted,
        BackupFile.isAllowed(header)
      else { throw StoreFailure.notABackup(path: path, offset: offset) }
      let start = offset + ArchiveHeader.blockSize
      let padding = ArchiveHeader.padding(behind: header.size)
      guard header.size + padding <= end - start else {
        throw StoreFailure.notABackup(path: path, offset: end)
      }
      try demandZeros(start + header.size, padding)
      let range = start..<start + header.size
      if header.name == BackupFile.sums {
        sumsRange = range
      } else if !header.isFolder {
        members.append((header.name, range))
      }
      offset = range.upperBound + padding
    }
    try demandZeros(offset, 2 * ArchiveHeader.blockSize)
    guard offset + 2 * ArchiveHeader.blockSize == end else {
      throw StoreFailure.notABackup(path: path, offset: offset)
    }
  }

  var path: String { file.path }

  /// Compares every file with its sum; `progress` hears how many bytes each piece has.
  func verify(progress: (Int) -> Void = { _ in }) throws {
    let listed = try disk.readAll(file, at: sumsRange.lowerBound, count: sumsRange.count)
    var expected = listed[...]
    for member in members {
      let line = BackupFile.sumLine(try hash(member.range, progress), member.name)
      guard expected.starts(with: line) else {
        throw StoreFailure.notABackup(path: path, offset: member.range.lowerBound)
      }
      expected = expected.dropFirst(line.count)
    }
    guard expected.isEmpty else {
      throw StoreFailure.notABackup(path: path, offset: sumsRange.lowerBound)
    }
  }

  /// Checks the store in the file without unpacking it.
  func check(
    _ environment: StoreEnvironment,
    progress: (CheckProgress) -> Void = { _ in }
  ) throws -> CheckReport {
    var environment = environment
    environment.disk = BackupDisk.disk(of: self, on: disk)
    return try Store.check(path, environment: environment, progress: progress)
  }

  static func sumLine(_ hash: SHA256, _ name: String) -> [UInt8] {
    Array("\(HexText.text(hash.finalize()))  \(name)\n".utf8)
  }

  /// Only what a store consists of is ever written to a disk.
  private static func isAllowed(_ header: ArchiveHeader) -> Bool {
    let parts = header.name.split(separator: "/", omittingEmptySubsequences: false)
    if header.isFolder {
      return header.size == 0 && parts.count == 2 && parts[1] == ""
        && folders.contains(String(parts[0]))
    }
    if parts.count == 1 {
      return ["store.json", "manifest.json", "head", sums].contains(header.name)
    }
    return parts.count == 2 && folders.contains(String(parts[0])) && !parts[1].isEmpty
      && !parts[1].hasPrefix(".")
  }

  private func hash(_ range: Range<Int>, _ progress: (Int) -> Void) throws -> SHA256 {
    var hash = SHA256()
    var offset = range.lowerBound
    while offset < range.upperBound {
      let count = min(BackupFile.pieceSize, range.upperBound - offset)
      let piece = try disk.readAll(file, at: offset, count: count)
      guard !piece.isEmpty else { throw StoreFailure.notABackup(path: path, offset: offset) }
      piece.withUnsafeBytes { hash.update(bufferPointer: $0) }
      offset += piece.count
      progress(piece.count)
    }
    return hash
  }

  private func demandZeros(_ offset: Int, _ count: Int) throws {
    let bytes = try disk.readAll(file, at: offset, count: count)
    guard bytes.count == count, bytes.allSatisfy({ $0 == 0 }) else {
      throw StoreFailure.notABackup(path: path, offset: offset)
    }
  }
}
