/// A story that was put away: not what it tells, but where it comes from and how far it was told.
///
/// A city of any size has thousands of issues that wait for their next step; so kept, they take
/// the room of some numbers each. `DemoChronicle.story(at:)` tells one on.
public struct DemoBookmark: Sendable {
  let origin: DemoOrigin
  /// How many of its changes have been told.
  let told: Int
  let numbering: DemoNumbering
  /// When the next change happened.
  let hour: Instant
}

/// What the script of a story is made from, the same each time it is told.
enum DemoOrigin: Sendable {
  case scene(DemoScript)
  /// The `index`-th report of all; when it came in, and when the others did that are merged into it.
  case report(index: Int, hours: [Instant])
}
