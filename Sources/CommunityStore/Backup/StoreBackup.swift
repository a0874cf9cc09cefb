extension Store {
  /// Copies the store as it is at one moment into one new file, while others go on recording.
  ///
  /// The file is written aside, read again and checked as `check` does, and only then gets its
  /// name; see `BackupFile` for its format. Throws `.fileThere` rather than replace anything, and
  /// `.unsound` when what was written is not a whole store: then there is no file.
  public static func backup(
    _ path: String,
    to file: String,
    environment: StoreEnvironment = .system,
    progress: (CheckProgress) -> Void = { _ in }
  ) throws(StoreFailure) -> BackupReport {
    try StoreFailure.typed {
      let disk = environment.disk
      if try disk.statusIfThere(file) != nil { throw StoreFailure.fileThere(path: file) }
      let folder = try StoreFolder.open(path, environment)
      let moment = try BackupMoment(folder, environment)
      let aside = "\(file).\(HexText.text(environment.randomBytes(4))).new"
      do {
        let report = try withoutActuallyEscaping(progress) { progress in
          try write(moment, to: aside, environment, progress)
        }
        try disk.rename(aside, file)
        try disk.synchronizeFolder(StoreFolder.parent(of: file))
        return report
      } catch {
        // What failed says why; that half a file stays behind would only add to it.
        try? disk.removeIfThere(aside)
        throw error
      }
    }
  }

  private static func write(
    _ moment: BackupMoment,
    to path: String,
    _ environment: StoreEnvironment,
    _ progress: @escaping (CheckProgress) -> Void
  ) throws -> BackupReport {
    let disk = environment.disk
    // Copied once and read again twice: for the sums and for the check.
    var bytes = CheckProgress(done: 0, total: moment.size * 3)
    func advance(_ count: Int) {
      bytes.done += count
      progress(bytes)
    }
    let seconds = max(0, Int(environment.now() / 1000))
    var archive = ArchiveWriter(try disk.open(path, .creating), moment: seconds, disk, advance)
    for part in BackupFile.folders { try archive.addFolder(part) }
    for entry in moment.entries {
      switch entry.content {
      case .bytes(let bytes): try archive.add(bytes, as: entry.name)
      case .file(let file, let count): try archive.add(file, count: count, as: entry.name)
      }
    }
    try archive.finish()
    let written = try BackupFile(path, disk)
    try written.verify(progress: advance)
    let copied = bytes.done
    let check = try written.check(environment) { part in
      progress(CheckProgress(done: min(bytes.total, copied + part.done), total: bytes.total))
    }
    guard check.isWhole else { throw StoreFailure.unsound(check.problems) }
    return BackupReport(seq: moment.seq, files: archive.files, bytes: archive.size)
  }
}

/// What a backup holds.
public struct BackupReport: Hashable, Sendable {
  /// The last change that is in it.
  public var seq: Int
  public var files: Int
  public var bytes: Int
}
