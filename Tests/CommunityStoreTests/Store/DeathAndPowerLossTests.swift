import CommunityModel
import Testing

@testable import CommunityStore

@Suite("A store whose process died at any call, and whose power went after the next had recorded")
struct DeathAndPowerLossTests {
  private let fix = ChangeDraft(.issue(.fix), body: [.title: .text("井盖"), .done: .text("盖好")])

  /// Lets `work` die at each call that is more than looking; `goOn` is the next process, and ends
  /// with what must outlive the power cut.
  private func expectSurvival(
    of work: (Trial, Disk) throws -> Void,
    after prepare: (Trial) throws -> Void,
    goOn: (Trial, Disk) throws -> Past
  ) throws {
    let whole = Trial(inMemory: .hasty)
    try prepare(whole)
    let log = FailingDisk(over: .hasty)
    try work(whole, log.disk)
    let looking: Set<DiskFailure.Operation> = [.read, .list, .status, .lock]
    for (index, operation) in log.log.enumerated() where !looking.contains(operation) {
      let trial = Trial(inMemory: .hasty)
      try prepare(trial)
      let disk = try ForgetfulDisk(trial.scratch.path)
      let dying = FailingDisk(failing: index + 1, lasts: true, over: disk.disk)
      // It may also have noticed nothing: that the lock is open comes behind what counts.
      try? work(trial, dying.disk)
      try #require(dying.calls > index)
      let past = try goOn(trial, disk.disk)
      let last = try #require(disk.moments.last)
      var isSafe = false
      try Aftermath.forEach(of: [last], cuts: [.everything]) { left in
        try past.demand(trial, at: left.store, from: past.count)
        isSafe = true
      }
      guard isSafe else {
        Issue.record("The process had died at call \(index + 1), a \(operation)")
        return
      }
    }
  }

  private func recordOneMore(_ trial: Trial, _ disk: Disk) throws -> Past {
    let store = try trial.open(disk)
    var past = try Past(store)
    try store.commit([Trial.report("又一件")], by: Trial.zhao)
    try past.add(store)
    return past
  }

  private func recordSomebody(_ trial: Trial, _ disk: Disk) throws -> Past {
    let store = try trial.open(disk)
    var past = try Past(store)
    try store.commit([Trial.report("又一件", [.reporter: .text("赵")])], by: Trial.zhao)
    try #require(store.person("P\(store.lastSeq)")?.name == "赵")
    try past.add(store)
    return past
  }

  @Test("in a commit: what the next one recorded is there")
  func committing() throws {
    try expectSurvival(
      of: { trial, disk in
        let report = Trial.report("噪声", [.reporter: .text("李")])
        try trial.open(disk).commit([report, fix], by: Trial.wang)
      },
      after: { trial in
        try trial.makeStore().commit([Trial.report("灯坏", [.reporter: .text("王")])], by: Trial.wang)
      },
      goOn: recordOneMore
    )
  }

  @Test("in a commit: what the next one compacts is there")
  func compactingAfterwards() throws {
    try expectSurvival(
      of: { trial, disk in try trial.open(disk).commit([fix, fix], by: Trial.wang) },
      after: { trial in try trial.makeStore().commit([Trial.report("灯坏")], by: Trial.wang) },
      goOn: { trial, disk in
        let store = try trial.open(disk)
        try store.compact()
        return try Past(store)
      }
    )
  }

  @Test("in a compaction: what the next one recorded is there")
  func compacting() throws {
    try expectSurvival(
      of: { trial, disk in try trial.open(disk).compact() },
      after: { trial in
        try trial.makeStore().commit([Trial.report("灯坏"), fix], by: Trial.wang)
      },
      goOn: recordOneMore
    )
  }

  @Test("in making it: what the next one recorded is there")
  func making() throws {
    let make = { (trial: Trial, disk: Disk) throws(StoreFailure) in
      try Store.create(
        at: trial.path,
        site: Trial.site,
        name: "青禾里社区",
        environment: trial.environment(disk)
      )
    }
    try expectSurvival(
      of: { trial, disk in _ = try make(trial, disk) },
      after: { _ in },
      goOn: { trial, disk in
        do {
          _ = try make(trial, disk)
        } catch StoreFailure.alreadyThere {}
        let store = try trial.open(disk)
        let community: Fields = [.community: .text(Trial.site), .name: .text("青禾里社区")]
        try store.commit([ChangeDraft(.communityCreate, body: community)], by: Trial.wang)
        return try Past(store)
      }
    )
  }

  @Test("in naming two people: whom the next one names is nobody else")
  func naming() throws {
    let reports = ["王", "李"].map { Trial.report("噪声", [.reporter: .text($0)]) }
    try expectSurvival(
      of: { trial, disk in try trial.open(disk).commit(reports, by: Trial.wang) },
      after: { trial in _ = try trial.makeStore() },
      goOn: recordSomebody
    )
  }
}
