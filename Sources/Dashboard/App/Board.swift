internal import CommunityModel
internal import CommunityStore

/// What the store says just now: the part of the state that people did not type.
struct Board: Sendable {
  var site = ""
  var siteName = ""
  var generation = 0
  var columns = IssueColumns()
  var communities: [Community] = []
  var summary = Summary()
  var recent: [Change] = []
  var isReadOnly = false
  /// Not all ended issues are read yet.
  var isScanning = false
  /// They could not be read: no list of them is whole.
  var areEndedUnread = false
  /// Where the words stand that were looked for in all texts.
  var texts = TextMarks()

  func communityName(_ code: String) -> String {
    communities.first { $0.code == code }?.name ?? code
  }
}
