internal import CommunityModel
internal import TerminalUI

extension DashboardState {
  /// What `/` asks for just now.
  var filter: IssueFilter { IssueFilter(queue.filterField.text, reader) }
}
