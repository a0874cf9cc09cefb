/// Why the store cannot do what was asked, with the evidence; a system call that failed on its
/// own account is a `DiskFailure`.
public enum StoreFailure: Error, Hashable, Sendable {
  /// No such folder.
  case missing(path: String)
  /// A folder, or a file, that is no store.
  case notAStore(path: String)
  /// A store stands there already.
  case alreadyThere(path: String)
  /// The folder for a new store holds something else.
  case notEmpty(path: String, name: String)
  /// A site code that cannot be part of a file's name.
  case unusableSite(String)
  /// The store was made by a later program.
  case formatTooNew(path: String, format: Int)
  /// A file of the store that is not as it should be; lines count from 1.
  case malformed(path: String, line: Int, JSONProblem)
  case damage(JournalDamage)
  /// What this process has read is no longer what the file says: load again.
  case diverged(path: String, offset: Int)
  /// Another process holds the lock.
  case busy(path: String)
  /// The write failed and was taken back: nothing was recorded.
  case notRecorded(DiskFailure)
  /// The write failed and could not be taken back: it may show up; the store is now read-only.
  case uncertain(DiskFailure, truncation: DiskFailure)
  case readOnly(ReadOnlyReason)
  /// More changes or bytes than one batch may have.
  case batchTooLarge(changes: Int, bytes: Int)
  case lineTooLong(bytes: Int)
  /// No journal holds a change of this number.
  case noSuchChange(Int)
  /// A row or a file of the tables is not what was written.
  case table(TableDamage)
  /// What is kept of a person is not what was recorded.
  case person(id: String, path: String)
  /// A file of that name is there already.
  case fileThere(path: String)
  /// No backup, or one that is not what was written, from an offset on.
  case notABackup(path: String, offset: Int)
  /// More than a backup has room for: 8 GiB in one file, or 100 bytes of a name.
  case tooLarge(path: String)
  /// What was copied is no whole store.
  case unsound([CheckProblem])
  /// A system call failed on its own account.
  case disk(DiskFailure)
}

/// Why a store that can be read cannot be written.
public enum ReadOnlyReason: Hashable, Sendable {
  /// Its `minor` is higher than this program knows.
  case newerMinor(Int)
  /// A write failed and could not be taken back.
  case uncertainEnd(path: String)
  /// The journal holds what this program does not know; it would lose it by writing on.
  case unknownChange(seq: Int, name: String)
  /// The journal is damaged; what is whole is shown.
  case damage(JournalDamage)
  /// Whoever opened the store wants only to read.
  case asked
}

/// What people should hear about although the store works.
public enum StoreNotice: Hashable, Sendable {
  case newerMinor(Int)
  /// Locks are not promised, changes are looked for once a second.
  case networkFileSystem(magic: Int64)
  /// The end of an interrupted write was moved out of the journal.
  case tornTail(path: String, bytes: Int, copy: String)
  /// The change is recorded; the pointer to the last line could not be moved up.
  case headLags(DiskFailure)
  /// Somebody was erased and could not be taken out of the private file yet; the next change that
  /// is recorded tries again.
  case erasureUnfinished(DiskFailure)
  /// A later program recorded something that this one does not know: the store is only read.
  case unknownChange(seq: Int, name: String)
  /// What is whole is shown; nothing can be recorded until the store is repaired.
  case damage(JournalDamage)
  /// The newest manifest is unusable: the one before it and all later journals were read.
  case manifestDamage(path: String)
  /// The clock is so many milliseconds behind the last recorded change.
  case clockBehind(milliseconds: Int64)
}
