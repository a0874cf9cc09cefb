public import CommunityModel

/// Why a file cannot be imported at all; nothing of it was recorded.
public enum ImportFailure: Error, Hashable, Sendable {
  /// No row of headings.
  case empty
  case unknownColumn(String, columns: [String])
  case unknownField(String, fields: [String])
  /// Not of the form `列名=field`.
  case mappingUnclear(String)
  /// Two columns were asked to fill one field.
  case fieldTwice(Field, String)
  case missingTitle(columns: [String])
  case unknownCommunity(String)
  case encoding(EncodingProblem)
  case table(CSVProblem)
}

extension ImportFailure {
  /// Key of the sentence: `import.KEY`.
  public var key: String { "import.\(evidence.key)" }

  /// What the sentence is filled in with.
  public var values: [String: Refusal.Value] { evidence.values }

  private typealias Evidence = (key: String, values: [String: Refusal.Value])

  private var evidence: Evidence {
    switch self {
    case .empty: ("empty", [:])
    case .unknownColumn(let column, let columns):
      ("unknownColumn", ["column": .text(column), "columns": Self.list(columns)])
    case .unknownField(let field, let fields):
      ("unknownField", ["field": .text(field), "fields": Self.list(fields)])
    case .mappingUnclear(let text): ("mappingUnclear", ["text": .text(text)])
    case .fieldTwice(let field, let column):
      ("fieldTwice", ["field": .label(field.label), "column": .text(column)])
    case .missingTitle(let columns): ("missingTitle", ["columns": Self.list(columns)])
    case .unknownCommunity(let text): ("unknownCommunity", ["value": .text(text)])
    case .encoding(let problem): Self.evidence(of: problem)
    case .table(let problem): (problem.kind.rawValue, ["line": .number(problem.place.line)])
    }
  }

  private static func evidence(of problem: EncodingProblem) -> Evidence {
    switch problem {
    case .binary(let kind, _): ("binary.\(kind.rawValue)", [:])
    case .damaged(let encoding, let place): ("damaged", values(encoding, place))
    case .cut(let encoding, let place): ("cut", values(encoding, place))
    case .unknown(let place, _): ("unknownEncoding", ["line": .number(place.line)])
    case .converterMissing(let encoding):
      ("converterMissing", ["encoding": .text(encoding.rawValue)])
    }
  }

  private static func values(
    _ encoding: TextEncoding,
    _ place: TextPlace
  ) -> [String: Refusal.Value] {
    [
      "encoding": .text(encoding.rawValue), "line": .number(place.line),
      "offset": .number(place.offset),
    ]
  }

  /// A header may be as hostile as any field: only its beginning is said.
  private static func list(_ names: [String]) -> Refusal.Value {
    let shown = names.prefix(30).map { String($0.prefix(20)) }
    return .text(shown.joined(separator: " · ") + (names.count > shown.count ? " · …" : ""))
  }
}
