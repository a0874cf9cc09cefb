public import CommunityModel
import Synchronization

@testable import CommunityStore

/// A folder with a store of one community, and a clock that the test sets.
final class Trial: Sendable {
  static let site = "990102001001"
  static let wang = Actor(by: "wangmin", terminal: "hall-2")
  static let zhao = Actor(by: "zhao", terminal: "hall-1")

  let scratch: Scratch
  private let disk: Disk
  private let time = Mutex(Sample.instant("23T09:00").milliseconds)

  init() { (scratch, disk) = (Scratch(), .system) }

  /// In memory, and `disk` serves where the test names no other.
  init(inMemory disk: Disk) { (scratch, self.disk) = (Scratch(in: Scratch.memory), disk) }

  var path: String { scratch.path + "/store" }

  func environment(_ disk: Disk? = nil) -> StoreEnvironment {
    StoreEnvironment(
      disk: disk ?? self.disk,
      now: { self.time.withLock { $0 } },
      randomBytes: { count in (0..<count).map { UInt8(truncatingIfNeeded: $0) } },
      sleep: { _ in }
    )
  }

  /// Sets the clock: `23T14:05` is in November 2026.
  func set(_ text: String) {
    time.withLock { $0 = Sample.instant(text).milliseconds }
  }

  func makeStore() throws -> Store {
    let store = try Store.create(
      at: path,
      site: Trial.site,
      name: "青禾里社区",
      environment: environment()
    )
    try store.commit(
      [
        ChangeDraft(
          .communityCreate,
          body: [.community: .text(Trial.site), .name: .text("青禾里社区")]
        )
      ],
      by: Trial.wang
    )
    return store
  }

  func open(_ disk: Disk? = nil, readOnly: Bool = false) throws -> Store {
    try Store(opening: path, environment: environment(disk), readOnly: readOnly)
  }

  static func id(_ number: Int) -> RecordID { RecordID(site: site, number: number) }

  static func report(_ title: String, _ more: KeyValuePairs<Field, FieldValue> = [:]) -> ChangeDraft
  {
    var body = Fields([.title: .text(title)])
    for (field, value) in more { body[field] = value }
    return ChangeDraft(.issue(.report), body: body)
  }

  static func act(
    _ verb: IssueVerb,
    _ number: Int,
    base: Int? = nil,
    _ body: Fields = Fields()
  ) -> ChangeDraft {
    ChangeDraft(.issue(verb), id: id(number), base: base, body: body)
  }
}

extension Fields: ExpressibleByDictionaryLiteral {
  public init(dictionaryLiteral elements: (Field, FieldValue)...) {
    self.init()
    for (field, value) in elements { self[field] = value }
  }
}

/// Everything a store shows, to be compared.
struct Picture: Hashable {
  var issues: [Issue] = []
  var dues: [IssueDue?] = []
  var lines: [String] = []
  var communities: [Community] = []
  var summary: Summary
  var lastSeq: Int

  init(_ store: Store) throws {
    try store.scanSealed()
    communities = store.communities
    summary = store.summary
    lastSeq = store.lastSeq
    var issues: [Issue] = []
    try store.forEachIssue { issue in
      issues.append(issue)
      return true
    }
    self.issues = issues
    dues = try issues.map { try store.due($0.id) }
    let columns = store.columns
    lines = issues.map { issue in
      guard let row = columns.row(of: issue.id) else { return "\(issue.id): no row" }
      return [
        columns.id(row).description, columns.title(row), columns.community(row),
        columns.category(row) ?? "-", columns.handler(row) ?? "-",
        columns.statuses[row].rawValue, "\(columns.flags[row].rawValue)",
        "\(columns.received[row])", "\(columns.updated[row])", "\(columns.scores[row])",
        "\(columns.reporters[row])", "\(columns.revisions[row])",
        "\(columns.due(row).map(\.at.text) ?? "-")", "\(columns.externalHashes[row])",
      ].joined(separator: " ")
    }
    if columns.count != issues.count { lines.append("\(columns.count) rows") }
    var counted = Summary()
    for issue in issues {
      let row = try store.contents.row(issue.id)
      if let row { counted.count(row, times: 1) }
    }
    if counted != summary { lines.append("The summary is wrong") }
  }
}
