import CommunityModel

@testable import Dashboard

extension Command {
  /// The identity as one word, for lists in tests.
  var idName: String {
    switch id {
    case .general(let command): command.rawValue
    case .issue(let verb): verb.rawValue
    }
  }
}
