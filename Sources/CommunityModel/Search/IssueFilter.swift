/// Which issues people look for: words to find and conditions, all of which must hold.
///
/// The language of `/` on the dashboard and of the command line: `status:open com:青禾里 cat:C01
/// by:物业 due:2d is:urgent text:漏水 路灯 !停车`. `!` turns a term around, commas join what may be either.
/// A word is looked for in titles, as a number of the record or of another platform, and, in Latin
/// letters, as pinyin initials. `due:2d` and `due:<2d` are the same.
public struct IssueFilter: Hashable, Sendable {
  /// A bare word.
  public struct Word: Hashable, Sendable {
    public var isInverted: Bool
    public let needle: TextNeedle
    /// Set when the word could be the number of a record, or the whole id of one.
    public let number: Int?
    public let id: RecordID?

    public init(_ text: some StringProtocol, isInverted: Bool = false) {
      self.isInverted = isInverted
      needle = TextNeedle(text)
      number = Int(needle.text)
      id = RecordID(needle.text)
    }
  }

  /// A condition on anything but the words of an issue.
  public enum Condition: Hashable, Sendable {
    /// `withToJudge`: an ended issue too of which a bad rating waits to be judged; it is in the queue.
    case status(Set<IssueStatus>, withToJudge: Bool = false)
    case category(Set<String>)
    case community(Set<String>)
    case handler(TextNeedle)
    /// Due until then, what is past included; never what waits for others.
    case due(withinMilliseconds: Int64)
    case overdue
    /// It waits for others: 挂账 or 转办.
    case paused
    case urgent
    case supervised
    /// It stands in something that people wrote about the issue.
    case text(ExactNeedle)
  }

  public struct Term: Hashable, Sendable {
    public var isInverted: Bool
    public var condition: Condition

    public init(_ condition: Condition, isInverted: Bool = false) {
      self.isInverted = isInverted
      self.condition = condition
    }

    /// Every issue fulfils it: `status:all`.
    public var asksNothing: Bool {
      guard case .status(let statuses, _) = condition, !isInverted else { return false }
      return IssueStatus.allCases.allSatisfy(statuses.contains)
    }
  }

  public var words: [Word] = []
  public var terms: [Term] = []
  /// What was typed and means nothing, with what is possible: such a filter finds nothing.
  public var refusal: Refusal?

  public init() {}

  public var isEmpty: Bool { words.isEmpty && terms.isEmpty && refusal == nil }

  /// What is looked for in everything that people wrote.
  public var texts: [ExactNeedle] {
    terms.compactMap { term in
      if case .text(let needle) = term.condition { return needle }
      return nil
    }
  }

  /// Whether ended issues are asked for; a to-do list leaves them out unless a term names them.
  public var asksForEnded: Bool {
    terms.contains { term in
      guard case .status(let statuses, _) = term.condition else { return false }
      let leavesNothingOpen = term.isInverted && IssueStatus.open.allSatisfy(statuses.contains)
      return leavesNothingOpen || statuses.contains { !$0.isOpen }
    }
  }

  /// Only issues in the table of open ones can match: the sealed tables need not be read.
  public var asksOnlyOpen: Bool {
    terms.contains { term in
      guard case .status(let statuses, _) = term.condition, !term.isInverted else { return false }
      return statuses.allSatisfy(\.isOpen)
    }
  }
}
