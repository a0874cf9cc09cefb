/// Whether a problem is solved, as the one who reported it sees it.
public enum SolvedAnswer: String, CaseIterable, Sendable {
  case solved
  case partly
  case unsolved

  public var label: Label { Label("an", rawValue) }
}

/// The three answers of a revisit, asked in this order, one key each.
public struct RevisitAnswers: Hashable, Sendable {
  public var wasContacted: Bool
  public var solved: SolvedAnswer
  public var rating: RatingLevel

  public init(wasContacted: Bool, solved: SolvedAnswer, rating: RatingLevel) {
    self.wasContacted = wasContacted
    self.solved = solved
    self.rating = rating
  }
}
