/// What a terminal shows just now, as text and as facts.
struct Screen: Equatable, Sendable {
  var lines: [String]
  var column = 0
  var row = 0
  var showsCursor = true
  /// The second screen, which full-screen programs use and leave again.
  var isAlternate = false

  var text: String { lines.joined(separator: "\n") }

  func contains(_ text: String) -> Bool { lines.contains { $0.contains(text) } }

  func line(with text: String) -> String? { lines.first { $0.contains(text) } }

  /// Without the first line, where the hour stands.
  var body: [String] { Array(lines.dropFirst()) }
}
