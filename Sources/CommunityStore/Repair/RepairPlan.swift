/// What a repair has to do, as a check found it.
struct RepairPlan {
  let check: StoreCheck
  /// The journals of the store's own site.
  let own: JournalSurvey
  /// The tables are damaged, or hold what the whole part of the journals does not.
  let needsTables: Bool
  let needsPeople: Bool
  /// What the store would live on without its manifest is damaged.
  let needsPrevious: Bool
  /// Files of manifests that are not what was written, about to be written over.
  let damagedManifests: [String]
  /// The number of the next change, above every number that was ever given.
  let next: Int

  init(_ check: StoreCheck) throws {
    let folder = check.folder
    self.check = check
    let own = check.surveys.first { $0.site == folder.site } ?? JournalSurvey(lost: folder.site)
    self.own = own
    let sealedSeq = check.manifest.heads[folder.site]?.seq ?? 0
    damagedManifests = try [folder.manifest, folder.manifestPrevious].filter { path in
      try check.disk.statusIfThere(path) != nil && ManifestFile.read(path, check.disk) == nil
    }
    let kinds = check.report.problems.map(\.kind)
    needsTables = kinds.contains(where: \.concernsTables) || own.whole.seq < sealedSeq
    needsPrevious = kinds.contains(where: \.concernsPrevious)
    needsPeople = kinds.contains(where: \.concernsPeople)
    let highest = try max(own.whole.seq, HighestNumber.find(in: folder, check.environment))
    let named = try check.disk.list(folder.tables).compactMap(TableEntry.seq(ofFileName:)).max()
    // New tables are named by the number before the next: by one that no file has.
    next = needsTables && named == highest ? highest + 2 : highest + 1
  }

  /// Whether a new journal begins: behind damage, and behind tables written anew.
  var needsJournal: Bool { needsTables || !own.isWhole }

  /// Numbers that the trail has no changes of and does not say so yet.
  var lost: [ClosedRange<Int>] {
    var ranges = own.gaps.filter { !check.trail.isLost($0, of: own.site) }
    if needsJournal, own.whole.seq + 1 < next {
      let rest = own.whole.seq + 1...next - 1
      if let last = ranges.last, last.upperBound + 1 == rest.lowerBound {
        ranges[ranges.count - 1] = last.lowerBound...rest.upperBound
      } else {
        ranges.append(rest)
      }
    }
    return ranges
  }
}

extension CheckProblem.Kind {
  /// The tables are to be written anew.
  fileprivate var concernsTables: Bool {
    switch self {
    case .table, .manifest, .chain, .rowDiffers, .rowMissing, .rowUnfounded, .summary: true
    case .journal, .change, .gap, .person, .personMissing, .personNotErased, .personMalformed,
      .peopleUnordered, .previousManifest, .previousTable, .disk:
      false
    }
  }

  /// The private file is to be written anew.
  fileprivate var concernsPeople: Bool {
    switch self {
    case .person, .personMissing, .personNotErased, .personMalformed, .peopleUnordered: true
    case .journal, .change, .gap, .table, .manifest, .chain, .rowDiffers, .rowMissing,
      .rowUnfounded, .summary, .previousManifest, .previousTable, .disk:
      false
    }
  }

  /// The manifest before the newest is to be that one again.
  fileprivate var concernsPrevious: Bool {
    switch self {
    case .previousManifest, .previousTable: true
    case .journal, .change, .gap, .table, .manifest, .chain, .rowDiffers, .rowMissing,
      .rowUnfounded, .summary, .person, .personMissing, .personNotErased, .personMalformed,
      .peopleUnordered, .disk:
      false
    }
  }
}
