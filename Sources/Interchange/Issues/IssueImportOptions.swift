public import CommunityModel

/// How a file of another platform becomes issues.
public struct IssueImportOptions: Sendable {
  /// Nil to find it out from the bytes.
  public var encoding: TextEncoding?
  /// What people say about columns; a nil field leaves the column out.
  ///
  /// The rest goes by its name.
  public var map: [(column: String, field: Field?)]
  /// Answered or not, every row is an old message: no clock, no revisit.
  public var asHistory: Bool
  /// Code or name of the community of rows that name none; nil for the store's own.
  public var community: String?
  /// The platform as it stands in front of its numbers, `message:2549`.
  ///
  /// One of `Source`'s names is also how the issues came in; any other counts as `.message`.
  public var source: String
  public var now: Instant
  /// Code of the store's site.
  public var home: String
  public var catalogue: Catalogue
  public var communities: [(code: String, name: String)]

  public init(
    now: Instant,
    home: String,
    catalogue: Catalogue = .standard,
    communities: [(code: String, name: String)],
    encoding: TextEncoding? = nil,
    map: [(column: String, field: Field?)] = [],
    asHistory: Bool = false,
    community: String? = nil,
    source: String = Source.message.rawValue
  ) {
    self.now = now
    self.home = home
    self.catalogue = catalogue
    self.communities = communities
    self.encoding = encoding
    self.map = map
    self.asHistory = asHistory
    self.community = community
    self.source = source
  }

  /// Adds what people write as `列名=field`; `列名=-` leaves the column out.
  ///
  /// A field goes by its name in the journal (`externalID`, `external-id`) or by its name on the
  /// screen in either language.
  public mutating func addMapping(_ text: String) throws(ImportFailure) {
    guard let equals = text.lastIndex(of: "=") else { throw .mappingUnclear(text) }
    let column = TextTidy.title(String(text[..<equals]))
    let name = TextTidy.title(String(text[text.index(after: equals)...]))
    guard !column.isEmpty, !name.isEmpty else { throw .mappingUnclear(text) }
    if name == "-" { return map.append((column, nil)) }
    guard let field = ColumnNames.field(called: name) else {
      throw .unknownField(name, fields: ColumnNames.fields.map(\.rawValue))
    }
    map.append((column, field))
  }

  /// The community of rows that name none: the site's own, or the only one there is.
  var homeCommunity: String {
    if communities.count == 1, let only = communities.first { return only.code }
    return home
  }
}
