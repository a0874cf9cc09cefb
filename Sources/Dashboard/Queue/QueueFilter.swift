internal import CommunityModel
internal import CommunityStore
internal import TerminalUI

extension DashboardState {
  /// What `/` asks for just now.
  var filter: IssueFilter { IssueFilter(queue.filterField.text, reader) }

  /// The board says where the words stand that the filter looks for in texts.
  var areTextsKnown: Bool { board.texts.answers(filter) }

  /// The search that the filter needs and nobody has made; what nobody looks for any more is
  /// forgotten.
  mutating func textEffects() -> [Effect] {
    let filter = self.filter
    if filter.texts.isEmpty, !board.texts.isEmpty {
      board.texts = TextMarks()
      return [.searchTexts([], amongEnded: false)]
    }
    if board.texts.answers(filter) { return [] }
    return [.searchTexts(filter.texts, amongEnded: filter.asksForEnded)]
  }
}
