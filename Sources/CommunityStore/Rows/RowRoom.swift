internal import CommunityModel

extension IssueRow {
  /// An escaped byte takes six.
  private static let escapeSize = 6
  /// More than what all that is short takes: ids, times, lines of at most 200 characters.
  private static let fixedSize = 16_384

  /// Whether a table has room for it: a row is no longer than a line of the journal.
  var fitsTable: Bool {
    let sizeMax = LineShape.lineSizeMax - 1
    let worst = IssueRow.fixedSize + textSize * IssueRow.escapeSize + listSize
    return worst <= sizeMax || bytes.count <= sizeMax
  }

  private var textSize: Int {
    issue.title.utf8.count + issue.text.utf8.count + (issue.resolution?.text.utf8.count ?? 0)
      + (issue.reason?.utf8.count ?? 0) + issue.coHandlers.reduce(0) { $0 + $1.utf8.count + 2 }
  }

  /// Of lists whose elements have a size: a person's id and hash, a rating, a time, a number.
  private var listSize: Int {
    issue.supporters.count * 256 + issue.ratings.count * 256 + issue.revisitTries.count * 32
      + issue.seqs.count * 20
      + issue.unknown.reduce(0) { $0 + $1.name.utf8.count + $1.json.utf8.count }
  }
}
