internal import CommunityModel
internal import CommunityStore
internal import TerminalUI

extension CommandTable {
  /// The keys that actions on an issue have of their own; the others stand in the menu.
  private static let keys: [IssueVerb: Key] = [
    .contact: Key("c"), .note: Key("t"), .correct: Key("e"), .merge: Key("m"),
    .reassign: Key("r"), .suspend: Key("p"), .extend: Key("d"), .supervise: Key("!"),
    .support: Key("+"), .revisit: Key("v"),
  ]

  /// One command an action of the life table that people are offered on an issue.
  static let issueCommands: [Command] = IssueAction.all
    .filter { $0.isOffered && !$0.makesRecord }
    .map { action in
      Command(
        .issue(action.verb),
        keys[action.verb].map { [$0] } ?? [],
        label: action.verb.label,
        place: .issue,
        hindrance: { state in
          if let reason = readOnly(state) { return reason }
          guard let status = state.selectedStatus else { return "hinder.noIssue" }
          return action.allows(status) ? nil : "hinder.status"
        }
      ) { $0.begin(action.verb) }
    }
}
