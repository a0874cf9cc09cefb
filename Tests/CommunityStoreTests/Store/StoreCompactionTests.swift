import CommunityModel
import Glibc
import Testing

@testable import CommunityStore

@Suite("Compaction")
struct StoreCompactionTests {
  private let trial = Trial()

  /// A year of a demonstration city: every kind of change.
  private func city(_ size: Int) throws -> Store {
    let now = Sample.instant("23T09:00")
    var city = DemoCity(seed: 7, size: size, now: now)
    let store = try Store.create(
      at: trial.path,
      site: DemoCity.siteCode,
      name: DemoCity.siteName,
      environment: trial.environment()
    )
    try store.commit(city.communities, by: Trial.wang)
    while let drafts = city.nextIssue(firstSeq: store.lastSeq + 1) {
      try store.commit(drafts, by: Trial.wang)
    }
    return store
  }

  @Test("a compacted store opens to the same as one that was not")
  func same() throws {
    let store = try city(60)
    let before = try Picture(store)
    let report = try store.compact()
    #expect(report.changes == before.lastSeq)
    #expect(report.tables == 3)
    #expect(store.changesSinceCompaction == 0)
    #expect(try Picture(store) == before)
    let opened = try trial.open()
    // The first figures are right before any sealed row was read.
    #expect(opened.summary == before.summary)
    #expect(opened.columns.count < before.issues.count)
    #expect(!opened.isScanned)
    #expect(try Picture(opened) == before)
    #expect(opened.recentChanges(200) == store.recentChanges(200))
    #expect(opened.recentChanges(200).count == min(200, before.lastSeq))
    #expect(try Store.check(trial.path, environment: trial.environment()).problems == [])
  }

  @Test("compacting again and again, with notes on old issues, keeps everything")
  func again() throws {
    let store = try city(40)
    try store.compact()
    for round in 0..<6 {
      let picture = try Picture(store)
      for issue in picture.issues.filter({ $0.status == .done }).dropFirst(round).prefix(3) {
        try store.commit(
          [ChangeDraft(.issue(.note), id: issue.id, body: [.note: .text("第\(round)次")])],
          by: Trial.wang
        )
        try store.commit(
          [ChangeDraft(.issue(.reopen), id: issue.id, body: [.reason: .text("又坏了")])],
          by: Trial.wang
        )
      }
      try store.commit([Trial.report("新的\(round)")], by: Trial.wang)
      let before = try Picture(store)
      let unread = try trial.open()
      try store.compact()
      #expect(unread.summary == store.summary)
      #expect(try Picture(store) == before)
      #expect(try Picture(trial.open()) == before)
      #expect(try Store.check(trial.path, environment: trial.environment()).problems == [])
    }
    // What no manifest names is gone.
    let manifest = try ManifestFile(store.folder, .system).manifest
    let previous = try ManifestFile.read(store.folder.manifestPrevious, .system)
    let named = Set((manifest.tables + (previous?.tables ?? [])).map(\.file))
    #expect(try Set(Scratch.names(trial.path + "/tables")) == named)
  }

  @Test("that fails leaves no room taken: what it wrote goes")
  func failing() throws {
    var failing = 0
    while failing < 1_000 {
      failing += 1
      let trial = Trial()
      try trial.makeStoreCompactedTwice().commit([Trial.report("又一件")], by: Trial.wang)
      let counting = FailingDisk()
      _ = try trial.open(counting.disk)
      let disk = FailingDisk(failing: counting.calls + failing, .error(ENOSPC))
      do {
        try trial.open(disk.disk).compact()
        // Some calls may fail without harm.
        if disk.calls < counting.calls + failing { break }
      } catch {}
      let folder = try StoreFolder.open(trial.path, trial.environment())
      let manifests = [folder.manifest, folder.manifestPrevious].compactMap {
        try? ManifestFile.read($0, .system)
      }
      let named = Set(manifests.flatMap(\.tables).map(\.file))
      let written = try Scratch.names(folder.tables).filter { TableEntry.seq(ofFileName: $0) == 7 }
      #expect(named.isSuperset(of: written), "call \(failing)")
    }
    #expect((60..<1_000).contains(failing))
  }

  @Test("a row that changed in a large table is dead there and counts no more")
  func dead() throws {
    let store = try trial.makeStore()
    let drafts = (0..<300).map { number in
      ChangeDraft(
        .issue(.history),
        body: [.title: .text("旧件\(number)"), .answer: .text("已办")]
      )
    }
    try store.commit(drafts, by: Trial.wang)
    try store.compact()
    try store.commit([Trial.act(.note, 150, [.note: .text("好")])], by: Trial.wang)
    let before = try Picture(store)
    // Unscanned, the row is found by bisection.
    let opened = try trial.open()
    #expect(try opened.issue(Trial.id(150))?.revision == 2)
    try opened.compact()
    let manifest = try ManifestFile(store.folder, .system).manifest
    let sealed = manifest.tables(.issuesSealed)
    #expect(sealed.map(\.rows) == [300, 1])
    #expect(sealed.map(\.dead) == [[148], []])
    #expect(sealed.map(\.summary.total.history) == [299, 1])
    #expect(try Picture(opened) == before)
    #expect(try trial.open().issue(Trial.id(150))?.revision == 2)
    // More than a tenth dead: written again.
    for number in 2..<35 {
      try opened.commit([Trial.act(.note, number, [.note: .text("好")])], by: Trial.wang)
    }
    let after = try Picture(opened)
    try opened.compact()
    let rewritten = try ManifestFile(store.folder, .system).manifest.tables(.issuesSealed)
    #expect(rewritten.map(\.rows) == [300])
    #expect(rewritten.map(\.dead) == [[]])
    #expect(try Picture(opened) == after)
    #expect(try Store.check(trial.path).problems == [])
  }

  @Test("other rules work out open rows again and leave sealed ones as they were")
  func rules() throws {
    let store = try trial.makeStore()
    try store.commit([Trial.report("灯坏")], by: Trial.wang)
    try store.commit(
      [ChangeDraft(.issue(.fix), body: [.title: .text("井盖"), .done: .text("盖好")])],
      by: Trial.wang
    )
    try store.compact()
    let due = try store.due(Trial.id(2))
    var clocks = ClockRules.standard
    clocks.soon = SoonRule(percentLeft: 100, tenthHoursMin: 10, workDaysMax: 9)
    let book = RuleBook(clocks: clocks)
    let opened = try Store(opening: trial.path, environment: trial.environment(), rules: book)
    #expect(try opened.due(Trial.id(2))?.at == due?.at)
    #expect(try opened.due(Trial.id(2))?.soonAt != due?.soonAt)
    let row = try #require(opened.columns.row(of: Trial.id(2)))
    #expect(opened.columns.due(row) == (try opened.due(Trial.id(2))))
    try opened.commit([Trial.act(.note, 3, [.note: .text("好")])], by: Trial.wang)
    #expect(try opened.contents.row(Trial.id(3))?.times == store.contents.row(Trial.id(3))?.times)
    #expect(try Picture(opened).summary == opened.summary)
  }
}
