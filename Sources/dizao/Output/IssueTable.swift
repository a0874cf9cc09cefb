internal import CommunityModel
internal import TerminalUI

/// Issues as a table of text, one a line.
struct IssueTable {
  private var table: TextTable
  private let speech: Speech
  private let now: Instant

  init(desk: Desk, speech: Speech) {
    let words = desk.words
    self.speech = speech
    now = desk.now
    table = TextTable(
      [
        .init(words.label("co.no"), .right), .init(words.label("co.status")),
        .init(words.label("co.due")), .init(words.label("co.category")),
        .init(words.label("co.community")), .init(words.label("co.handler")),
        .init(words.label("co.title")),
      ],
      on: desk.output,
      glyphs: desk.glyphs
    )
  }

  mutating func add(_ issue: Issue) throws {
    try table.add([
      issue.id.spoken(home: speech.home), speech.words.label(issue.status.label),
      speech.due(issue, now: now), speech.category(issue.category),
      speech.community(issue.community), issue.handler ?? Speech.none, issue.title,
    ])
  }

  mutating func finish() throws { try table.finish() }
}
