import CommunityModel
import Glibc
import Testing

@testable import CommunityStore

@Suite("A backup and what is restored from it, after a power cut at any call")
struct BackupPowerLossTests {
  private let trial = Trial(inMemory: .hasty)

  private func restore(_ way: RestoreWay, to path: String, _ disk: Disk? = nil) throws -> Store {
    try trial.restore(to: path, way, disk)
    return try Store(opening: path, environment: trial.environment())
  }

  @Test("is there and whole once it was made; before, it is whole or not there")
  func backup() throws {
    let past = try Past(trial.makeStoreWithTail())
    let disk = try ForgetfulDisk(trial.scratch.path)
    try trial.backUp(disk.disk)
    disk.acknowledge()
    try Aftermath.forEach(of: disk.moments) { left in
      try past.demand(trial, at: left.store, from: 0)
      guard try left.names.contains("backup.tar") else {
        try #require(left.acknowledged == 0)
        return
      }
      let backup = try BackupFile(left.path + "/backup.tar", .system)
      try backup.verify()
      try #require(backup.check(trial.environment()).isWhole)
    }
  }

  @Test(
    "is there where nothing was, as itself or as another site; before, nothing is",
    arguments: [RestoreWay.fresh, .newSite("990102001009")]
  )
  func restoring(way: RestoreWay) throws {
    try trial.makeStoreWithTail()
    try trial.backUp()
    let disk = try ForgetfulDisk(trial.scratch.path)
    let past = try Past(restore(way, to: trial.scratch.path + "/a/other", disk.disk))
    disk.acknowledge()
    try Aftermath.forEach(of: disk.moments) { left in
      do {
        try past.demand(trial, at: left.path + "/a/other", from: 0)
      } catch StoreFailure.missing {
        try #require(left.acknowledged == 0)
      }
    }
  }

  @Test(
    "stands in the place of its store, which is kept; before, that one is there, or beside it",
    arguments: [true, false]
  )
  func replacing(canExchange: Bool) throws {
    let store = try trial.makeStoreWithTail()
    try trial.backUp()
    try store.commit([Trial.report("后来", [.reporter: .text("李")])], by: Trial.wang)
    let old = try Past(store)
    let forgetful = try ForgetfulDisk(trial.scratch.path)
    var disk = forgetful.disk
    if !canExchange {
      disk.exchange = { (path, _) throws(DiskFailure) in
        throw DiskFailure(.rename, path, code: EINVAL)
      }
    }
    let new = try Past(restore(.replacing, to: trial.path, disk))
    forgetful.acknowledge()
    try Aftermath.forEach(of: forgetful.moments) { left in
      let names = try left.names.filter { $0.hasPrefix("store") }
      let kept = try #require(names.first { lastSeq(left.path + "/" + $0) == old.lastSeq })
      try old.demand(trial, at: left.path + "/" + kept, from: 0)
      try #require(left.acknowledged == 0 || kept.contains(".before-restore-"))
      if kept == "store" { return }
      if names.contains("store") {
        try new.demand(trial, at: left.store, from: 0)
      } else {
        // Between the two renames: the new one is whole and beside.
        try #require(left.acknowledged == 0 && !canExchange)
        let aside = try #require(names.first { $0.contains(".restoring-") })
        try new.demand(trial, at: left.path + "/" + aside, from: 0)
      }
    }
  }

  /// The last change of a store; nil where there is none, or not yet.
  private func lastSeq(_ path: String) -> Int? {
    (try? Store(opening: path, environment: trial.environment()))?.lastSeq
  }
}
