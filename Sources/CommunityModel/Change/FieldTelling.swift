extension Field {
  /// How a field is told in the history of an issue.
  enum Telling {
    /// In every change that says it.
    case always
    /// Where it was put right; else it stands above the history already.
    case inCorrections
    /// It is for the records, or too long for a line.
    case never
    /// It says who reported: no history and no list names it.
    case secret
  }

  var telling: Telling {
    switch self {
    case .title, .text, .place, .estate, .grid, .happened: .inCorrections
    case .community, .received, .externalID, .answer, .answered, .fingerprint: .never
    case .reporter, .phone, .person, .personHash, .people: .secret
    case .category, .urgency, .source, .handler, .coHandlers, .approver,
      .referredTo, .outsideNumber, .reason, .note, .until, .reviewOn,
      .target, .project, .done, .doneBy, .selfCheck, .reached,
      .contacted, .solved, .rating, .finding, .settles, .name,
      .kind, .type, .isPilot, .estates, .grids, .homes,
      .residents, .secretary, .startingPoints, .tables, .damaged, .file:
      .always
    }
  }

  /// It says who reported.
  public var isPrivate: Bool { telling == .secret }

  /// Whether a history tells it of an action.
  func isTold(by verb: IssueVerb) -> Bool {
    switch telling {
    case .always: true
    case .inCorrections: verb == .correct
    case .never, .secret: false
    }
  }
}
