import CommunityModel
import Foundation

@testable import CommunityStore

/// A store that is backed up and restored.
extension Trial {
  var backupFile: String { scratch.path + "/backup.tar" }

  /// A store of four changes with tables, a person and a tail.
  @discardableResult
  func makeStoreWithTail() throws -> Store {
    let store = try makeStore()
    let fix = ChangeDraft(.issue(.fix), body: [.title: .text("井盖"), .done: .text("盖好")])
    try store.commit([Trial.report("灯坏", [.reporter: .text("王")]), fix], by: Trial.wang)
    try store.compact()
    try store.commit([Trial.report("尾巴")], by: Trial.wang)
    return store
  }

  @discardableResult
  func backUp(_ disk: Disk? = nil) throws -> BackupReport {
    try Store.backup(path, to: backupFile, environment: environment(disk))
  }

  @discardableResult
  func restore(
    to path: String,
    _ way: RestoreWay = .fresh,
    _ disk: Disk? = nil
  ) throws -> RestoreReport {
    try Store.restore(backupFile, to: path, way, by: Trial.wang, environment: environment(disk))
  }

  /// Deletes all but the store and its backup.
  func removeLeftovers() throws {
    for name in try Scratch.names(scratch.path) where !["backup.tar", "store"].contains(name) {
      try FileManager.default.removeItem(atPath: scratch.path + "/" + name)
    }
  }

  func picture(_ path: String) throws -> Picture {
    try Picture(Store(opening: path, environment: environment()))
  }
}
