internal import CommunityModel

/// What one row of a file says, as the body of a change that makes an issue.
struct ImportedRow {
  let line: Int
  /// `source:number`, or a number made of what the row says.
  let externalID: String
  /// Of title, text, answer and both times, as the other platform last had them.
  let fingerprint: String
  /// `history` for what was answered there, else `report`.
  let verb: IssueVerb
  let body: Fields
  /// A column names the category; else it was guessed.
  let namesCategory: Bool
}
