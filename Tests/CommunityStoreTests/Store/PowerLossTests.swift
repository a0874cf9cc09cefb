import CommunityModel
import Testing

@testable import CommunityStore

@Suite("A store after a power cut at any call")
struct PowerLossTests {
  private let trial = Trial(inMemory: .hasty)
  private let fix = ChangeDraft(.issue(.fix), body: [.title: .text("井盖"), .done: .text("盖好")])

  private func reports(_ people: String...) -> [ChangeDraft] {
    people.map { Trial.report("灯坏", [.reporter: .text($0), .phone: .text("10012345678")]) }
  }

  @Test("is there once it was made; before, there is none, and it can be made")
  func making() throws {
    let disk = try ForgetfulDisk(trial.scratch.path)
    func make(in folder: String, _ disk: Disk? = nil) throws -> Store {
      try Store.create(
        at: folder + "/a/b/store",
        site: Trial.site,
        name: "青禾里社区",
        environment: trial.environment(disk)
      )
    }
    let past = try Past(make(in: trial.scratch.path, disk.disk))
    disk.acknowledge()
    try Aftermath.forEach(of: disk.moments) { left in
      let path = left.path + "/a/b/store"
      do {
        try past.demand(trial, at: path, from: 0)
      } catch StoreFailure.missing, StoreFailure.notAStore {
        try #require(left.acknowledged == 0)
        _ = try make(in: left.path)
        try past.demand(trial, at: path, from: 0)
      }
    }
  }

  @Test("holds every change that was acknowledged, and knows whom it names")
  func committing() throws {
    _ = try trial.makeStore()
    let disk = try ForgetfulDisk(trial.scratch.path)
    let store = try trial.open(disk.disk)
    var past = try Past(store)
    for drafts in [
      reports("王"), reports("李", "赵") + [Trial.act(.note, 2, [.note: .text("好")])], [fix],
    ] {
      try store.commit(drafts, by: Trial.wang)
      try past.add(store)
      disk.acknowledge(past.count)
    }
    try Aftermath.forEach(of: disk.moments) { left in
      try past.demand(trial, at: left.store, from: left.acknowledged)
      try Past.demandGoingOn(trial, at: left.store)
    }
  }

  @Test("holds them through a compaction and behind it")
  func compacting() throws {
    try trial.makeStore().commit(reports("王") + [fix, fix], by: Trial.wang)
    let disk = try ForgetfulDisk(trial.scratch.path)
    let store = try trial.open(disk.disk)
    var past = try Past(store)
    try store.compact()
    try store.commit(reports("李") + [fix], by: Trial.wang)
    try past.add(store)
    disk.acknowledge(past.count)
    try store.compact()
    try store.commit([Trial.act(.note, 3, [.note: .text("旧件")])], by: Trial.wang)
    try past.add(store)
    disk.acknowledge(past.count)
    try store.compact()
    try Aftermath.forEach(of: disk.moments) { left in
      try past.demand(trial, at: left.store, from: left.acknowledged)
      try Past.demandGoingOn(trial, at: left.store)
    }
  }

  @Test("keeps what an interrupted write had left, in the journal or beside it")
  func tornTail() throws {
    let path = try trial.makeStore().path
    let torn = #"{"seq":2,"at":"2026-11-23T0"#
    try Scratch.append(torn.utf8, to: path + "/journal/990102001001-1.ndjson")
    let disk = try ForgetfulDisk(trial.scratch.path)
    let store = try trial.open(disk.disk)
    var past = try Past(store)
    try store.commit(reports("王"), by: Trial.wang)
    try past.add(store)
    disk.acknowledge(past.count)
    try Aftermath.forEach(of: disk.moments) { left in
      try past.demand(trial, at: left.store, from: left.acknowledged)
      try #require(left.lines.contains(torn))
    }
  }

  @Test("loses nobody before the erasure is recorded, and shows nobody afterwards")
  func erasing() throws {
    try trial.makeStore().commit(reports("王", "李"), by: Trial.wang)
    let disk = try ForgetfulDisk(trial.scratch.path)
    let store = try trial.open(disk.disk)
    var past = try Past(store)
    try store.commit([ChangeDraft(.privateErase, body: [.person: .text("P2")])], by: Trial.wang)
    try past.add(store)
    disk.acknowledge(past.count)
    let people = "/private/people.ndjson"
    try Aftermath.forEach(of: disk.moments) { left in
      let isRecorded =
        try past.demand(
          trial,
          at: left.store,
          from: left.acknowledged,
          allowing: left.acknowledged == 0 ? [.personNotErased("P2")] : []
        ) == 1
      if left.acknowledged == 1 {
        try #require(!Scratch.text(left.store + people).contains("王"))
      }
      // Whoever records next finishes it.
      try Past.demandGoingOn(trial, at: left.store)
      try #require(Scratch.text(left.store + people).contains("王") != isRecorded)
    }
  }

  @Test("that was loaded is there; before, there is none, and it can be loaded")
  func loading() throws {
    let disk = try ForgetfulDisk(trial.scratch.path)
    let past = try Past(trial.load(PastOffice.load, disk.disk))
    disk.acknowledge()
    try Aftermath.forEach(of: disk.moments) { left in
      do {
        try past.demand(trial, at: left.store, from: 0)
      } catch StoreFailure.missing {
        try #require(left.acknowledged == 0)
        _ = try trial.load(PastOffice.load, at: left.store)
        try past.demand(trial, at: left.store, from: 0)
      }
    }
  }
}
