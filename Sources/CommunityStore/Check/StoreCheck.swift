internal import CommunityModel

extension Store {
  /// Looks at every byte of a store: chains, rows, hashes, and that rows are what changes made.
  ///
  /// It writes nothing and needs no lock. Throws only when there is no store of this format.
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
  /// What the changes up to the manifest's made of the records.
  var trail = ChangeTrail()
  /// Reading stopped at damage: what is missing behind it is no news.
  var isTrailBroken = false
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
    try readManifests()
    let journals = try folder.sites(disk).flatMap { try folder.journals(of: $0, disk) }
    for journal in journals {
      bytes.total += try disk.statusIfThere(folder.path(of: journal))?.size ?? 0
    }
    bytes.total += manifest.tables.reduce(0) { $0 + $1.bytes }
    report.journals = journals.count
    for site in try folder.sites(disk) { try checkJournals(of: site) }
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

  private mutating func readManifests() throws {
    let file = try ManifestFile(folder, disk)
    manifest = file.manifest
    if file.isPrevious { found(.manifest, in: folder.manifest) }
    guard !file.isPrevious, try disk.statusIfThere(folder.manifestPrevious) != nil else { return }
    if try ManifestFile.read(folder.manifestPrevious, disk) == nil {
      found(.manifest, in: folder.manifestPrevious)
    }
  }

  private mutating func checkJournals(of site: String) throws {
    let point = manifest.heads[site]
    do {
      var reader = try JournalReader(folder, site: site, from: .beginning, environment)
      reader.checksJSON = true
      let end = try reader.catchUp { line, bytes in
        try take(line, bytes, of: site, sealed: point)
      }
      if case .unfinished(let bytes) = end { report.unfinishedBytes += bytes }
    } catch StoreFailure.damage(let damage) {
      isTrailBroken = true
      found(.journal(damage), in: damage.path, line: damage.line)
    } catch let failure as DiskFailure {
      isTrailBroken = true
      found(.disk(failure), in: failure.path)
    }
  }

  private mutating func take(
    _ line: JournalLine,
    _ bytes: UnsafeRawBufferPointer,
    of site: String,
    sealed point: Manifest.Point?
  ) throws {
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
      found(.change(error), in: folder.journal, line: line.seq)
      return
    }
    if reading.unknown != nil { report.unknownChanges += 1 }
    guard let change = reading.change else { return }
    trail.take(change, isInTables: line.seq <= point?.seq ?? 0)
  }
}
