internal import CommunityModel
internal import CommunityStore

extension DashboardProgram {
  /// Opens the store if there is one; else the welcome stays.
  func openStore() throws(StoreFailure) {
    do {
      let store = try Store(
        opening: options.storePath,
        environment: options.environment,
        rules: options.rules,
        readOnly: options.isReadOnly
      )
      self.store = store
      follower = store.makeFollower()
      post(.board(board(of: store)))
      sayNotices()
    } catch .missing {
      state.screen = .welcome
    }
  }

  func board(of store: Store) -> Board {
    Board(
      site: store.header.site,
      siteName: store.header.name,
      generation: store.generation,
      columns: store.columns,
      communities: store.communities,
      summary: store.summary,
      recent: store.recentChanges(200),
      isReadOnly: store.isReadOnly,
      isScanning: !store.isScanned && !store.isScanGivenUp,
      areEndedUnread: store.isScanGivenUp,
      texts: texts.flatMap(store.marks) ?? TextMarks()
    )
  }

  /// Lets the store change its columns without a copy: the state holds none meanwhile.
  func changing<Result>(_ body: (Store) throws -> Result) rethrows -> Result? {
    guard let store else { return nil }
    state.board.columns = IssueColumns()
    defer { state.board.columns = store.columns }
    return try body(store)
  }

  /// What other processes recorded.
  ///
  /// When the store's folder went, what stands on the screen is old until it is there again.
  func follow() {
    let events = follower?.drain() ?? []
    // A damaged store is loaded again when something happened to it, not each time one looks.
    if events.isEmpty, state.staleSince == nil, saidNotices.areOfDamage { return }
    let mustLoad = events.contains { $0 != .appended }
    do {
      var isChanged = try catchUp(afresh: mustLoad)
      if mustLoad || state.staleSince != nil {
        // What is recorded until it watches is caught up with at once.
        follower = store?.makeFollower()
        isChanged = try catchUp() || isChanged
      }
      if isChanged, let store { post(.board(board(of: store))) }
      if state.staleSince != nil || events.contains(.reload(.moved)) { post(.storeFound) }
      sayNotices()
    } catch {
      post(.storeLost(work.sentence(error, state.words)))
    }
  }

  /// Whether there was news.
  private func catchUp(afresh: Bool = false) throws -> Bool {
    try changing { try !$0.catchUp(afresh: afresh).isEmpty } ?? false
  }

  /// Begins to read the ended issues behind the screen, unless that is under way or done.
  func startScan() {
    guard scan == nil, let sealed = store?.makeSealedScan() else { return }
    scan = BackgroundReading(sealed)
    // Without a pipe nobody could say when it has ended.
    if scan == nil { finish(sealed) { try sealed.run() } }
  }

  /// The screen follows when all ended issues are in.
  func finishScan() {
    guard let scan else { return }
    self.scan = nil
    finish(scan.reading) { _ = try scan.finished() }
  }

  private func finish(_ scan: TableScan, _ reading: () throws -> Void) {
    do {
      try reading()
      guard changing({ $0.adopt(scan) }) == true, let store else { return }
      post(.board(board(of: store)))
    } catch {
      store?.giveUp(scan)
      if let store { post(.board(board(of: store))) }
      post(.notice(Notice(kind: .bad, text: work.sentence(error, state.words))))
    }
  }

  func loadDetail(_ id: RecordID) {
    guard let store else { return }
    do {
      guard let issue = try store.issue(id) else { return }
      let history = try store.history(of: id)
      let people = people(behind: issue, in: store)
      let seq = store.lastSeq
      post(.detail(IssueDetail(issue: issue, history: history, people: people, readAt: seq)))
    } catch {
      post(.notice(Notice(kind: .bad, text: work.sentence(error, state.words))))
    }
  }

  /// Whoever cannot be shown is left out, and it is said why.
  private func people(behind issue: Issue, in store: Store) -> [String: Person] {
    var people: [String: Person] = [:]
    for supporter in issue.supporters.prefix(5) {
      do throws(StoreFailure) {
        if let person = try store.person(supporter) { people[person.id] = person }
      } catch {
        post(.notice(Notice(kind: .bad, text: work.sentence(error, state.words))))
      }
    }
    return people
  }

  func commit(_ drafts: [ChangeDraft], purpose: CommitPurpose) {
    guard let store else {
      post(.committed(.failed(state.words.sentence("ui.noStore"), purpose: purpose)))
      return
    }
    do {
      let changes = try changing { try $0.commit(drafts, by: options.actor) } ?? []
      post(.board(board(of: store)))
      post(.committed(.recorded(changes, purpose: purpose)))
    } catch CommitFailure.refused(_, let refusal) {
      post(.board(board(of: store)))
      post(.committed(.refused(refusal, purpose: purpose)))
    } catch {
      // Others' changes may have been read all the same.
      post(.board(board(of: store)))
      post(.committed(.failed(work.sentence(error, state.words), purpose: purpose)))
    }
    sayNotices()
  }

  /// An open dashboard tidies up after so many changes, whoever made them, behind the screen.
  func compactWhenDue() {
    guard let store, compaction == nil, !store.isReadOnly, store.lastSeq > compactedFrom,
      store.changesSinceCompaction >= options.changesUntilCompaction
    else { return }
    compactedFrom = store.lastSeq
    compaction = BackgroundCompaction(
      of: store.path,
      environment: options.environment,
      rules: options.rules
    )
  }

  /// The screen goes on with the tables that were made.
  func finishCompaction() {
    guard let compaction else { return }
    self.compaction = nil
    do {
      try compaction.finish()
    } catch {
      post(.notice(Notice(kind: .warning, text: work.sentence(error, state.words))))
    }
    follow()
  }

  /// Says what the store has to say and has not said yet.
  private func sayNotices() {
    guard let store else { return }
    let wasDamaged = saidNotices.areOfDamage
    let fresh = saidNotices.fresh(in: store.notices)
    if wasDamaged, !saidNotices.areOfDamage {
      post(.notice(Notice(kind: .good, text: state.words.sentence("notice.repaired"))))
    }
    guard !fresh.isEmpty else { return }
    let sentences = fresh.map { $0.sentence(state.words) }
    post(.notice(Notice(kind: .warning, text: sentences.joined(separator: " · "))))
  }
}
