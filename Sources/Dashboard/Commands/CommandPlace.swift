/// What a command needs to find on the screen that people look at.
enum CommandPlace: CaseIterable, Sendable {
  case anywhere
  /// A store with a community.
  case store
  /// The panes side by side.
  case overview
  /// The list of issues.
  case queue
  /// A chosen issue.
  case issue
}
