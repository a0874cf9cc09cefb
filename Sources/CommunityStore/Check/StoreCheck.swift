internal import CommunityModel

extension Store {
  /// Looks at every byte of a store: chains, rows, hashes, and that rows are what changes made.
  ///
  /// It writes nothing and needs no lock. Throws only when there is no store of this format, or its
  /// `store.json` is damaged.
  public static func check(
    _ path: String,
    environment: StoreEnvironment = .system,
    progress: (CheckProgress) -> Void = { _ in }
  ) throws(StoreFailure) -> CheckReport {
    try StoreFailure.typed {
      let folder = try StoreFolder.open(path, environment)
      return try withoutActuallyEscaping(progress) { progress in
        var check = StoreCheck(folder, environment, progress)
        try check.run()
        return check.report
      }
    }
  }
}

/// One check of a store, from the journals over the tables to the private files.
struct StoreCheck {
  let folder: StoreFolder
  let environment: StoreEnvironment
  var report = CheckReport()
  var manifest = Manifest()
  /// Its tables, and those that only the manifest before it names.
  var tables: [CheckedTable] = []
  /// What the changes up to the manifest's made of the records.
  var trail = ChangeTrail()
  /// Hash of each person as the rows that name them say it; those who came in as rows are in no
  /// change.
  var namedByRows: [String: String] = [:]
  /// Reading stopped at damage: what is missing behind it is no news.
  var isTrailBroken = false
  /// One a site.
  private(set) var surveys: [JournalSurvey] = []
  /// Files of tables that are not what was written.
  var damagedTables: Set<String> = []
  /// The first change that this program does not know.
  private(set) var unknownChange: (seq: Int, name: String)?
  private let progress: (CheckProgress) -> Void
  private var bytes = CheckProgress(done: 0, total: 0)

  var disk: Disk { environment.disk }

  init(
    _ folder: StoreFolder,
    _ environment: StoreEnvironment,
    _ progress: @escaping (CheckProgress) -> Void
  ) {
    self.folder = folder
    self.environment = environment
    self.progress = progress
  }

  mutating func run() throws {
    try openTables()
    // Whose journals are all gone is named by the description or the manifest.
    let sites = Set(try folder.sites(disk)).union(manifest.heads.keys).union([folder.site])
    let journals = try sites.flatMap { try folder.journals(of: $0, disk) }
    for journal in journals {
      bytes.total += try disk.statusIfThere(folder.path(of: journal))?.size ?? 0
    }
    bytes.total += tables.reduce(0) { $0 + $1.entry.bytes }
    report.journals = journals.count
    for site in sites.sorted() { try checkJournals(of: site) }
    findGaps()
    try checkHead()
    try checkTables()
    try checkPeople()
  }

  mutating func found(_ kind: CheckProblem.Kind, in path: String, line: Int = 0) {
    report.problems.append(CheckProblem(path: path, line: line, kind))
  }

  mutating func advance(_ count: Int) {
    bytes.done += count
    progress(bytes)
  }

  private mutating func checkJournals(of site: String) throws {
    let point = manifest.heads[site]
    var survey = JournalSurvey(lost: site)
    defer { surveys.append(survey) }
    do {
      var reader = try JournalReader(folder, site: site, from: .beginning, environment)
      try demandBeginning(reader)
      let firsts = try folder.journals(of: site, disk).map(\.first)
      survey = JournalSurvey(site, from: reader.position, firsts: firsts)
      reader.checksJSON = true
      let end = try reader.catchUp { line, bytes in
        survey.take(line)
        if try !take(line, bytes, of: site, sealed: point) { survey.stopBeforeBatch() }
      }
      survey.end(at: reader.position, isDamaged: false)
      if case .unfinished(let bytes) = end { report.unfinishedBytes += bytes }
      try demandReach(point, reader)
    } catch StoreFailure.damage(let damage) {
      isTrailBroken = true
      survey.end(at: damage.whole, isDamaged: true)
      found(.journal(damage), in: damage.path, line: damage.line)
    } catch let failure as DiskFailure {
      isTrailBroken = true
      found(.disk(failure), in: failure.path)
    }
  }

  /// Read twice: whoever records overwrites it, and one reading may meet half of that.
  private mutating func checkHead() throws {
    func isBroken() throws -> Bool {
      guard try disk.statusIfThere(folder.head) != nil else { return false }
      return try folder.readHead(disk) == nil
    }
    do {
      report.isHeadBroken = try isBroken() && isBroken()
    } catch let failure as DiskFailure {
      found(.disk(failure), in: failure.path)
    }
  }

  /// The oldest journal continues nothing; one that does has lost those before it.
  private func demandBeginning(_ reader: JournalReader) throws {
    guard reader.position.chain != .zero else { return }
    throw StoreFailure.damage(.beginningMissing(at: reader.path, first: reader.position.first))
  }

  /// What is in the tables was in the journals too, and the journal behind it is there.
  private func demandReach(_ point: Manifest.Point?, _ reader: JournalReader) throws {
    let end = reader.position
    guard let point else { return }
    if point.seq <= end.seq {
      guard end.first <= point.seq else { return }
      let missing = JournalName(site: reader.site, first: point.seq + 1)
      throw StoreFailure.damage(
        JournalDamage(
          path: folder.path(of: missing),
          line: 1,
          offset: 0,
          kind: .missingJournal(first: missing.first),
          whole: end
        )
      )
    }
    throw StoreFailure.damage(
      JournalDamage(
        path: reader.path,
        line: end.nextLine,
        offset: end.offset,
        kind: .shorterThanHead(seq: point.seq, size: 0),
        whole: end
      )
    )
  }

  /// Numbers that are missing must be missing with a reason.
  private mutating func findGaps() {
    for survey in surveys {
      for gap in survey.gaps where !trail.isLost(gap, of: survey.site) {
        found(.gap(gap), in: folder.journal)
      }
    }
    report.lostChanges = trail.lost.values.joined().reduce(0) { $0 + $1.count }
  }

  /// Takes in a change; false when its line says what no change may.
  private mutating func take(
    _ line: JournalLine,
    _ bytes: UnsafeRawBufferPointer,
    of site: String,
    sealed point: Manifest.Point?
  ) throws -> Bool {
    report.changes += 1
    advance(bytes.count + 1)
    if let point, point.seq == line.seq, point.chain != line.chain {
      found(.chain(seq: line.seq), in: folder.manifest)
    }
    let reading: ChangeReading
    do throws(JSONProblem) {
      reading = try ChangeLine.read(bytes)
    } catch {
      isTrailBroken = true
      let place = try folder.place(of: line.seq, site: site, disk)
      found(.change(error), in: place.path, line: place.line)
      return false
    }
    if let name = reading.unknown {
      report.unknownChanges += 1
      unknownChange = unknownChange ?? (reading.seq, name)
    }
    guard let change = reading.change else { return true }
    trail.take(change, of: site, isInTables: line.seq <= point?.seq ?? 0)
    return true
  }
}
