public import CommunityModel

/// Which rows of the columns have some words anywhere in their texts, as far as that is known.
public struct TextMarks: Sendable {
  private let marks: [ExactNeedle: RowMarks]
  private let isAmongEnded: Bool

  public init() { self.init([:], amongEnded: false) }

  init(_ marks: [ExactNeedle: RowMarks], amongEnded isAmongEnded: Bool) {
    self.marks = marks
    self.isAmongEnded = isAmongEnded
  }

  public var isEmpty: Bool { marks.isEmpty }

  /// Nil when nobody has looked for it yet.
  public subscript(needle: ExactNeedle) -> RowMarks? { marks[needle] }

  /// Whether it says all that a filter asks of texts.
  public func answers(_ filter: IssueFilter) -> Bool {
    let texts = filter.texts
    return texts.allSatisfy { marks[$0] != nil }
      && (texts.isEmpty || isAmongEnded || !filter.asksForEnded)
  }
}
