internal import CommunityModel
internal import CommunityStore

/// What the store's failures are to the one who typed the command.
extension Failure {
  init(_ failure: StoreFailure) {
    switch failure {
    case .missing(let path): self.init(.noInput, "error.missing", path: path)
    case .notAStore(let path): self.init(.noInput, "error.notAStore", path: path)
    case .alreadyThere(let path): self.init(.cannotCreate, "error.alreadyThere", path: path)
    case .notEmpty(let path, let name):
      self.init(.cannotCreate, "error.notEmpty", path: path, ["name": .text(name)])
    case .unusableSite(let code): self.init(.refused, "refusal.code", ["code": .text(code)])
    case .formatTooNew(let path, let format):
      self.init(.badData, "error.formatTooNew", path: path, ["format": .number(format)])
    case .descriptionDamaged(let path):
      self.init(.badData, "error.descriptionDamaged", path: path)
    case .siteUnclear(let path): self.init(.badData, "error.siteUnclear", path: path)
    case .malformed(let path, let line, _):
      self.init(.badData, "error.malformed", path: path, ["line": .number(line)])
    case .damage(let damage): self.init(damage)
    case .diverged(let path, _): self.init(.busy, "error.diverged", path: path)
    case .busy: self.init(.busy, "error.busy")
    case .notRecorded(let failure):
      self.init(failure, key: "error.notRecorded", other: .cannotWrite)
    case .uncertain(let failure, _):
      self.init(failure, key: "error.uncertain", other: .cannotWrite)
      status = .cannotWrite
    case .readOnly(let reason): self.init(reason)
    case .batchTooLarge: self.init(.badData, "error.batchTooLarge")
    case .lineTooLong: self.init(.badData, "error.lineTooLong")
    case .noSuchChange(let seq):
      self.init(.badData, "error.noSuchChange", ["seq": .number(seq)])
    case .table(let damage): self.init(damage)
    case .person(let id, let path):
      self.init(.badData, "error.person", path: path, ["id": .text(id)])
    case .fileThere(let path): self.init(.cannotCreate, "error.fileThere", path: path)
    case .notABackup(let path, let offset):
      self.init(.badData, "error.notABackup", path: path, ["offset": .number(offset)])
    case .tooLarge(let path): self.init(.badData, "error.backupTooLarge", path: path)
    case .unsound(let problems): self.init(problems, key: "error.unsound")
    case .disk(let failure): self.init(failure, key: "error.disk", other: .cannotWrite)
    }
  }

  /// A store with problems, of which the first is named.
  private init(_ problems: [CheckProblem], key: String) {
    let path = problems.first?.path ?? ""
    let line = problems.first?.line ?? 0
    self.init(
      .badData,
      key,
      path: line > 0 ? "\(path):\(line)" : path,
      ["count": .number(problems.count)]
    )
  }

  init(_ failure: CommitFailure) {
    switch failure {
    case .refused(_, let refusal): self.init(refusal)
    case .busy: self.init(.busy, "error.busy")
    case .notRecorded(let failure): self.init(failure)
    case .readOnly(let reason): self.init(reason)
    }
  }

  init(_ reason: ReadOnlyReason) {
    switch reason {
    case .newerMinor: self.init(.notAllowed, "error.readOnly.newerMinor")
    case .uncertainEnd(let path): self.init(.notAllowed, "error.readOnly.uncertainEnd", path: path)
    case .unknownChange(let seq, let name):
      self.init(
        .notAllowed,
        "error.readOnly.unknownChange",
        ["seq": .number(seq), "name": .text(name)]
      )
    case .damage(let damage):
      self.init(damage)
      status = .notAllowed
    case .asked: self.init(.notAllowed, "error.readOnly.asked")
    }
  }

  init(_ damage: JournalDamage) {
    switch damage.kind {
    case .missingJournal(let first):
      self.init(
        .badData,
        "error.journalMissing",
        path: damage.path,
        ["seq": .number(first)]
      )
    case .shorterThanHead(let seq, _):
      self.init(.badData, "error.journalShort", path: damage.path, ["seq": .number(seq)])
    default:
      self.init(.badData, "error.damage", path: damage.path, ["line": .number(damage.line)])
    }
  }

  init(_ damage: TableDamage) {
    if damage.kind == .missing {
      self.init(.badData, "error.tableMissing", path: damage.path)
    } else if damage.line > 0 {
      self.init(.badData, "error.table", path: damage.path, ["line": .number(damage.line)])
    } else {
      self.init(.badData, "error.tableWhole", path: damage.path)
    }
  }

  /// A system call on a file that failed; `other` is its status when no permission was missing.
  init(_ failure: DiskFailure, key: String, other: ExitStatus) {
    let reason = SystemReason(failure.code)
    let isMaking = failure.operation == .makeFolder
    let status: ExitStatus =
      reason.isPermission ? .notAllowed : isMaking ? .cannotCreate : other
    self.init(status, key, path: failure.path, ["reason": reason.value])
  }

  init(
    _ status: ExitStatus,
    _ key: String,
    path: String,
    _ values: [String: Value] = [:]
  ) {
    self.init(status, key, values.merging(["path": .text(path)]) { value, _ in value })
  }
}
