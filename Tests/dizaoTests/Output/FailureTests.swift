import CommunityModel
import CommunityStore
import Glibc
import Interchange
import TerminalUI
import Testing

@testable import dizao

struct FailureTests {
  /// One of every kind of error a command can end with: its code and the key of its sentence.
  static let table: [(any Error, dizao.ExitStatus, String)] = [
    (Refusal("unknown", ["id": .text("7")]), .refused, "refusal.unknown"),
    (CommitFailure.refused(0, Refusal("nothing")), .refused, "refusal.nothing"),
    (CommitFailure.busy, .busy, "error.busy"),
    (CommitFailure.notRecorded(.notRecorded(full)), .cannotWrite, "error.notRecorded"),
    (CommitFailure.readOnly(.asked), .notAllowed, "error.readOnly.asked"),
    (StoreFailure.missing(path: "/s"), .noInput, "error.missing"),
    (StoreFailure.notAStore(path: "/s"), .noInput, "error.notAStore"),
    (StoreFailure.alreadyThere(path: "/s"), .cannotCreate, "error.alreadyThere"),
    (StoreFailure.notEmpty(path: "/s", name: "x"), .cannotCreate, "error.notEmpty"),
    (StoreFailure.unusableSite(".."), .refused, "refusal.code"),
    (StoreFailure.formatTooNew(path: "/s", format: 2), .badData, "error.formatTooNew"),
    (
      StoreFailure.malformed(path: "/s", line: 3, JSONProblem(.unexpectedEnd, at: 0)), .badData,
      "error.malformed"
    ),
    (StoreFailure.damage(damage(.chainMismatch)), .badData, "error.damage"),
    (StoreFailure.damage(damage(.missingJournal(first: 9))), .badData, "error.journalMissing"),
    (
      StoreFailure.damage(damage(.shorterThanHead(seq: 9, size: 1))), .badData, "error.journalShort"
    ),
    (StoreFailure.diverged(path: "/s", offset: 0), .busy, "error.diverged"),
    (StoreFailure.busy(path: "/s"), .busy, "error.busy"),
    (StoreFailure.notRecorded(full), .cannotWrite, "error.notRecorded"),
    (StoreFailure.notRecorded(forbidden), .notAllowed, "error.notRecorded"),
    (StoreFailure.uncertain(full, truncation: forbidden), .cannotWrite, "error.uncertain"),
    (StoreFailure.readOnly(.newerMinor(3)), .notAllowed, "error.readOnly.newerMinor"),
    (StoreFailure.readOnly(.uncertainEnd(path: "/s")), .notAllowed, "error.readOnly.uncertainEnd"),
    (
      StoreFailure.readOnly(.unknownChange(seq: 4, name: "x.y")), .notAllowed,
      "error.readOnly.unknownChange"
    ),
    (StoreFailure.readOnly(.damage(damage(.badHeader))), .notAllowed, "error.damage"),
    (StoreFailure.batchTooLarge(changes: 1, bytes: 2), .badData, "error.batchTooLarge"),
    (StoreFailure.lineTooLong(bytes: 2), .badData, "error.lineTooLong"),
    (StoreFailure.noSuchChange(4), .badData, "error.noSuchChange"),
    (StoreFailure.table(TableDamage(path: "/t", line: 3, .sumMismatch)), .badData, "error.table"),
    (StoreFailure.table(TableDamage(path: "/t", .hashMismatch)), .badData, "error.tableWhole"),
    (StoreFailure.table(TableDamage(path: "/t", .missing)), .badData, "error.tableMissing"),
    (StoreFailure.fileThere(path: "/b"), .cannotCreate, "error.fileThere"),
    (StoreFailure.notABackup(path: "/b", offset: 512), .badData, "error.notABackup"),
    (StoreFailure.tooLarge(path: "/b"), .badData, "error.backupTooLarge"),
    (
      StoreFailure.unsound([CheckProblem(path: "/s/manifest.json", .manifest)]), .badData,
      "error.unsound"
    ),
    (StoreFailure.disk(full), .cannotWrite, "error.disk"),
    (StoreFailure.disk(forbidden), .notAllowed, "error.disk"),
    (StoreFailure.disk(DiskFailure(.makeFolder, "/s", code: ENOSPC)), .cannotCreate, "error.disk"),
    (StoreFailure.disk(DiskFailure(.write, "/s", code: EROFS)), .notAllowed, "error.disk"),
    (ImportFailure.empty, .badData, "import.empty"),
    (ImportFailure.missingTitle(columns: ["a"]), .badData, "import.missingTitle"),
    (ImportFailure.mappingUnclear("x"), .usage, "import.mappingUnclear"),
    (ImportFailure.unknownField("x", fields: ["title"]), .usage, "import.unknownField"),
    (ImportFailure.unknownColumn("x", columns: ["a"]), .usage, "import.unknownColumn"),
    (ImportFailure.unknownCommunity("x"), .refused, "import.unknownCommunity"),
    (EncodingProblem.converterMissing(.gb18030), .badData, "import.converterMissing"),
    (ThemeError(file: "x", line: 1, kind: .notText), .badData, "theme.notText"),
    (
      ThemeError(file: "x", line: nil, kind: .unknownTheme("x", suggestion: nil)), .usage,
      "theme.unknownTheme"
    ),
    (CancellationError(), .badData, "error.other"),
  ]

  static let full = DiskFailure(.write, "/s/journal", code: ENOSPC)
  static let forbidden = DiskFailure(.open, "/s/journal", code: EACCES)

  static func damage(_ kind: JournalDamage.Kind) -> JournalDamage {
    let whole = JournalPosition(first: 1, offset: 0, seq: 0, chain: .zero)
    return JournalDamage(path: "/s/journal/a", line: 3, offset: 9, kind: kind, whole: whole)
  }

  @Test("every error has its exit code and its sentence", arguments: table.indices)
  func errorsHaveCodes(index: Int) {
    let (error, status, key) = FailureTests.table[index]
    let failure = Failures.failure(error)
    #expect(failure.status == status, "\(error)")
    #expect(failure.key == key, "\(error)")
  }

  @Test("every sentence is there in both languages and wholly filled in", arguments: table.indices)
  func sentencesAreWhole(index: Int) {
    let failure = Failures.failure(FailureTests.table[index].0)
    for language in Language.allCases {
      let sentence = failure.sentence(Words(language))
      #expect(sentence != failure.key, "\(language) lacks \(failure.key)")
      #expect(!sentence.contains("{"), "\(sentence)")
    }
  }

  @Test(
    "every way in which a terminal can be unfit has a sentence",
    arguments: ["none", "unnamed", "unknown", "noDatabase", "incapable", "system"]
  )
  func terminalsHaveSentences(key: String) {
    #expect(Words.hasSentence("error.terminal.\(key)"))
  }

  @Test("what somebody typed cannot command the terminal or bury the sentence")
  func valuesArePlain() {
    let failure = Failure.usage(
      "verb",
      ["verb": .text("\u{1B}[2J" + String(repeating: "x", count: 999))]
    )
    let sentence = failure.sentence(Words(.zh))
    #expect(!sentence.contains("\u{1B}"))
    #expect(sentence.count < 360)
  }

  @Test("exit codes are those of sysexits.h")
  func exitCodes() {
    #expect(dizao.ExitStatus.allCases.map(\.rawValue) == [0, 1, 64, 65, 66, 73, 74, 75, 77])
  }
}
