internal import CommunityModel
internal import CommunityStore
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
    case let problem as EncodingProblem: Failure(problem)
    case let problem as ThemeError: Failure(problem)
    case let failure as DiskFailure: Failure(failure, key: "error.disk", other: .cannotWrite)
    default: Failure(.badData, "error.other", ["text": .text("\(error)")])
    }
  }
}
