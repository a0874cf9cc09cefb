/// One thing a change can say about a record: the closed list that forms, options of the command
/// line and the journal share.
///
/// The raw value is the member's name in the journal and, with dashes, the option's name.
public enum Field: String, CaseIterable, Sendable {
  // What was reported.
  case title
  case text
  case category
  case urgency
  case source
  case happened
  case received
  case externalID
  // Where it is.
  case community
  case estate
  case grid
  case place
  // Who reported it. Name and phone never reach the journal; they go to the private files.
  case reporter
  case phone
  case person
  case personHash
  case people
  // Who works on it.
  case handler
  case coHandlers
  case approver
  case referredTo
  case outsideNumber
  // Why, until when, into what.
  case reason
  case note
  case until
  case reviewOn
  case target
  case project
  // How it ended.
  case done
  case doneBy
  case selfCheck
  case reached
  case contacted
  case solved
  case rating
  case finding
  case settles
  case answer
  case answered
  case fingerprint
  // A community.
  case name
  case kind
  case type
  case isPilot
  case estates
  case grids
  case homes
  case residents
  case secretary
  case startingPoints
  // The store itself.
  case tables
  case damaged
  // Of forms only: a file to bring in.
  case file

  private static let urgencies = FieldKind.choice("ur", Urgency.allCases.map(\.rawValue))
  private static let sources = FieldKind.choice("so", Source.allCases.map(\.rawValue))
  private static let doers = FieldKind.choice("db", DoneBy.allCases.map(\.rawValue))
  private static let outcomes = FieldKind.choice("rv", RevisitOutcome.allCases.map(\.rawValue))
  private static let contacts = FieldKind.choice("an", ["reached", "notreached"])
  private static let solutions = FieldKind.choice("an", ["solved", "partly", "unsolved"])
  private static let ratings = FieldKind.choice("ra", ["5", "4", "3", "2", "1"])
  private static let findings = FieldKind.choice("fd", Finding.allCases.map(\.rawValue))
  private static let communityKinds = FieldKind.choice("ki", ["urban", "rural"])

  /// How a value of this field is typed, checked and written.
  public var kind: FieldKind {
    switch self {
    case .title, .estate, .grid, .place, .externalID, .reporter, .phone, .person, .personHash,
      .handler, .approver, .referredTo, .outsideNumber, .project, .name, .secretary, .type,
      .fingerprint, .damaged, .file:
      .line
    case .text, .note, .done, .answer: .paragraph
    case .reason: .line
    case .category: .category
    case .community: .community
    case .target: .issue
    case .happened, .received, .until, .answered: .instant
    case .reviewOn: .date
    case .urgency: Field.urgencies
    case .source: Field.sources
    case .doneBy: Field.doers
    case .reached: Field.outcomes
    case .contacted: Field.contacts
    case .solved: Field.solutions
    case .rating: Field.ratings
    case .finding: Field.findings
    case .kind: Field.communityKinds
    case .selfCheck, .settles, .isPilot: .flag
    case .homes, .residents, .grids: .number
    case .coHandlers, .people, .estates, .startingPoints, .tables: .list
    }
  }
}

extension Field {
  /// The form of this field's values: what `kind` says too, for those who ask it of every value of
  /// every change and need no list of choices.
  public var form: FieldValue.Form {
    switch self {
    case .happened, .received, .until, .answered: .instant
    case .selfCheck, .settles, .isPilot: .flag
    case .homes, .residents, .grids: .number
    case .coHandlers, .people, .estates, .startingPoints, .tables: .list
    case .title, .text, .category, .urgency, .source, .externalID, .community, .estate, .grid,
      .place, .reporter, .phone, .person, .personHash, .handler, .approver, .referredTo,
      .outsideNumber, .reason, .note, .reviewOn, .target, .project, .done, .doneBy, .reached,
      .contacted, .solved, .rating, .finding, .answer, .fingerprint, .name, .kind, .type,
      .secretary, .damaged, .file:
      .text
    }
  }
}

/// How values of a field look and what is a legal one.
public enum FieldKind: Hashable, Sendable {
  /// One line of text.
  case line
  /// Text of several lines.
  case paragraph
  /// One of a closed list; the prefix finds the label: `ur` + `urgent` → `ur.urgent`.
  case choice(String, [String])
  case category
  case community
  case issue
  case instant
  case date
  case flag
  case number
  /// Several lines of text, written with commas by people.
  case list

  /// What values are stored as.
  public var form: FieldValue.Form {
    switch self {
    case .instant: .instant
    case .flag: .flag
    case .number: .number
    case .list: .list
    case .line, .paragraph, .choice, .category, .community, .issue, .date: .text
    }
  }

  /// Any text will do; a line must not be too long.
  var isText: Bool {
    switch self {
    case .line, .paragraph: true
    case .choice, .category, .community, .issue, .instant, .date, .flag, .number, .list: false
    }
  }
}
