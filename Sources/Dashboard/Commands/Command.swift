internal import CommunityModel
internal import TerminalUI

/// Something a person can do: keys, names, when it is allowed and why not, what it does.
///
/// Footer, `?`, `:` and the keys themselves are all drawn from the table of these.
struct Command: Sendable {
  enum Identity: Hashable, Sendable {
    case general(GeneralCommand)
    case issue(IssueVerb)
  }

  let id: Identity
  let keys: [Key]
  /// Key of the name on screen.
  let label: String
  /// Where it can be done; its keys mean nothing elsewhere.
  let place: CommandPlace
  /// Where it stands in the footer, from the left; nil leaves it to `?` and `:`.
  let footer: Int?
  /// Why it cannot be done now, as the key of a sentence; nil when it can.
  let hindrance: @Sendable (DashboardState) -> String?
  let run: @Sendable (inout DashboardState) -> [Effect]

  init(
    _ id: Identity,
    _ keys: [Key],
    label: String,
    place: CommandPlace,
    footer: Int? = nil,
    hindrance: @escaping @Sendable (DashboardState) -> String? = { _ in nil },
    run: @escaping @Sendable (inout DashboardState) -> [Effect]
  ) {
    self.id = id
    self.keys = keys
    self.label = label
    self.place = place
    self.footer = footer
    self.hindrance = hindrance
    self.run = run
  }

  /// Whether the screen that people look at has what the command works on.
  func belongs(_ state: DashboardState) -> Bool {
    place == .anywhere || state.screen.entry.offers(state).contains(place)
  }

  /// The name on screen; the next step is named by what it does.
  func name(_ state: DashboardState) -> String {
    if id == .general(.act), let verb = state.nextVerb { return state.words.label(verb.label) }
    return state.words.label(label)
  }

  /// Key of the sentence in the help table; the action's own for actions.
  var help: String {
    switch id {
    case .general(let command): "help.\(command.rawValue)"
    case .issue(let verb): "help.\(verb.label)"
    }
  }
}
