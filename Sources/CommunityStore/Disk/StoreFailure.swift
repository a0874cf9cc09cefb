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
  /// `store.json` is not what was written; a repair makes it anew.
  case descriptionDamaged(path: String)
  /// `store.json` is damaged, and whose journals are the store's own cannot be told.
  case siteUnclear(path: String)
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

extension StoreFailure {
  /// Runs what fails as a disk, a table or a store does, as failures of the store.
  static func typed<Result>(_ body: () throws -> Result) throws(StoreFailure) -> Result {
    do {
      return try body()
    } catch let failure as StoreFailure {
      throw failure
    } catch let failure as DiskFailure {
      throw .disk(failure)
    } catch let damage as TableDamage {
      throw .table(damage)
    } catch let problem as JSONProblem {
      throw .malformed(path: "", line: 0, problem)
    } catch {
      preconditionFailure("No part of the store throws \(error)")
    }
  }
}
