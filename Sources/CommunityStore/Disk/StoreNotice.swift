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

extension StoreNotice {
  /// It tells what happened once; all others are found again by loading.
  var isOfTheMoment: Bool {
    switch self {
    case .tornTail, .headLags, .erasureUnfinished: true
    case .newerMinor, .networkFileSystem, .unknownChange, .damage, .manifestDamage, .clockBehind:
      false
    }
  }
}
