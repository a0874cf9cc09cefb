internal import Glibc

/// A disk on which a backup's file is a folder: what reads a store reads it there, unpacked never.
enum BackupDisk {
  /// Paths begin with the backup's own; everything that would write fails as on a disk that is
  /// only read.
  static func disk(of backup: BackupFile, on real: Disk) -> Disk {
    let root = backup.path + "/"
    let ranges = Dictionary(uniqueKeysWithValues: backup.members.map { (root + $0.name, $0.range) })
    let archive = backup.file
    let names = ranges.keys.sorted()
    @Sendable func refuse(_ operation: DiskFailure.Operation, _ path: String) -> DiskFailure {
      DiskFailure(operation, path, code: EROFS)
    }
    let find: @Sendable (DiskFailure.Operation, String) throws(DiskFailure) -> Range<Int> = {
      (operation, path) throws(DiskFailure) in
      guard let range = ranges[path] else { throw DiskFailure(operation, path, code: ENOENT) }
      return range
    }
    let status: @Sendable (String) throws(DiskFailure) -> FileStatus = {
      (path) throws(DiskFailure) in
      let range = try find(.status, path)
      return FileStatus(
        device: 0,
        inode: UInt64(range.lowerBound),
        size: range.count,
        modified: 0,
        isFolder: false
      )
    }
    var disk = real
    disk.open = { (path, mode) throws(DiskFailure) in
      guard mode == .reading else { throw DiskFailure(.open, path, code: EROFS) }
      _ = try find(.open, path)
      return OpenFile(descriptor: archive.descriptor, path: path) { _ in }
    }
    disk.read = { (file, buffer, offset) throws(DiskFailure) in
      let range = try find(.read, file.path)
      let count = min(buffer.count, max(0, range.count - offset))
      guard count > 0 else { return 0 }
      let part = UnsafeMutableRawBufferPointer(rebasing: buffer[..<count])
      return try real.read(archive, part, range.lowerBound + offset)
    }
    disk.list = { (path) throws(DiskFailure) in
      names.filter { $0.hasPrefix(path + "/") }.map { String($0.dropFirst(path.count + 1)) }
    }
    disk.status = status
    disk.statusOfFile = { (file) throws(DiskFailure) in try status(file.path) }
    disk.fileSystem = { (_) throws(DiskFailure) in 0 }
    disk.write = { (file, _, _) throws(DiskFailure) in throw refuse(.write, file.path) }
    disk.truncate = { (file, _) throws(DiskFailure) in throw refuse(.truncate, file.path) }
    disk.rename = { (path, _) throws(DiskFailure) in throw refuse(.rename, path) }
    disk.exchange = { (path, _) throws(DiskFailure) in throw refuse(.rename, path) }
    disk.makeFolder = { (path, _) throws(DiskFailure) in throw refuse(.makeFolder, path) }
    disk.remove = { (path) throws(DiskFailure) in throw refuse(.remove, path) }
    return disk
  }
}
