internal import CommunityModel
internal import TerminalUI

/// Something a person can do: keys, names, when it is allowed and why not, what it does.
///
/// Footer, `?`, `:` and the keys themselves are all drawn from the table of these.
struct Command: Sendable {
  enum Identity: Hashable, Sendable {
    case general(String)
    case issue(IssueVerb)
  }

  let id: Identity
  let keys: [Key]
  /// Key of the name on screen.
  let label: String
  /// Where it stands in the footer, from the left; nil leaves it to `?` and `:`.
  let footer: Int?
  /// Why it cannot be done now, as the key of a sentence; nil when it can.
  let hindrance: @Sendable (DashboardState) -> String?
  let run: @Sendable (inout DashboardState) -> [Effect]

  init(
    _ id: Identity,
    _ keys: [Key],
    label: String,
    footer: Int? = nil,
    hindrance: @escaping @Sendable (DashboardState) -> String? = { _ in nil },
    run: @escaping @Sendable (inout DashboardState) -> [Effect]
  ) {
    self.id = id
    self.keys = keys
    self.label = label
    self.footer = footer
    self.hindrance = hindrance
    self.run = run
  }
}
