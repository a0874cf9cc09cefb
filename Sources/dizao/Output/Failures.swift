internal import CommunityModel
internal import CommunityStore
internal import CursesTerminal
internal import Interchange
internal import TerminalUI

/// Every error that a command can end with, as one kind.
enum Failures {
  static func failure(_ error: any Error) -> Failure {
    switch error {
    case let failure as Failure: failure
    case let failure as StoreFailure: Failure(failure)
    case let failure as CommitFailure: Failure(failure)
    case let refusal as Refusal: Failure(refusal)
    case let failure as ImportFailure: Failure(failure)
    case let stop as FileImport.Stopped: Failure(stop)
    case let problem as EncodingProblem: Failure(ImportFailure.encoding(problem))
    case let problem as ThemeError: Failure(problem)
    case let failure as TerminalFailure: Failure(failure)
    case let failure as DiskFailure: Failure(failure, key: "error.disk", other: .cannotWrite)
    default: Failure(.badData, "error.other", ["text": .text("\(error)")])
    }
  }
}

extension Failure {
  init(_ failure: ImportFailure) {
    let status: ExitStatus =
      switch failure {
      case .unknownColumn, .unknownField, .mappingUnclear, .fieldTwice: .usage
      case .unknownCommunity: .refused
      case .empty, .missingTitle, .encoding, .table: .badData
      }
    self.init(status, failure.key, failure.values.mapValues(Value.init))
  }

  init(_ stop: FileImport.Stopped) {
    var cause = Failures.failure(stop.cause)
    // That nothing was recorded is said of the last batch only.
    if cause.key == "error.notRecorded" { cause.key = "error.disk" }
    self.init(
      cause.status,
      "error.importStopped",
      ["count": .number(stop.recorded), "reason": .failure(cause)]
    )
  }

  /// No terminal, or one that the dashboard cannot use: another `TERM`, or a verb instead.
  init(_ failure: TerminalFailure) {
    switch failure {
    case .notATerminal: self.init(.usage, "error.terminal.none")
    case .unnamed: self.init(.usage, "error.terminal.unnamed")
    case .unknown(let name): self.init(.usage, "error.terminal.unknown", ["name": .text(name)])
    case .noDatabase: self.init(.usage, "error.terminal.noDatabase")
    case .incapable(let name): self.init(.usage, "error.terminal.incapable", ["name": .text(name)])
    case .system(let code):
      self.init(.cannotWrite, "error.terminal.system", ["reason": SystemReason(code).value])
    }
  }
}
