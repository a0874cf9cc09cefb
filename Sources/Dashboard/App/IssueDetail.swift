internal import CommunityModel
internal import CommunityStore

/// One issue with its history, as the detail pane shows it.
struct IssueDetail {
  var issue: Issue
  var history: [Change]
  /// Those who reported, by the name of their private entry; office view only.
  var people: [String: Person]
  /// The last change that the store had when it was read.
  var readAt = Int.max
}
