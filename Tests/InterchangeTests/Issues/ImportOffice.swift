import CommunityModel
import Interchange

/// A store in memory: checks and folds an import's changes as the real one does.
final class ImportOffice {
  static let site = "990102001001"
  static let now = instant("2026-11-23T09:00:00+08:00")
  static let header = "留言编号,留言用户,留言主题,留言时间,留言详情,答复意见,答复时间"

  private(set) var issues: [CommunityModel.Issue] = []
  private var indexByID: [RecordID: Int] = [:]
  private static let codes = Set(options().communities.map(\.code))
  /// How many changes each batch had.
  private(set) var batches: [Int] = []
  private(set) var drafts: [ChangeDraft] = []
  private var seq = 1
  private let rules = RuleBook.standard

  static func instant(_ text: String) -> Instant {
    guard let instant = Instant(text) else { preconditionFailure("no instant: \(text)") }
    return instant
  }

  static func options(
    _ change: (inout IssueImportOptions) -> Void = { _ in }
  ) -> IssueImportOptions {
    var options = IssueImportOptions(
      now: now,
      home: site,
      communities: [(site, "红旗社区"), ("990102001002", "滨河社区"), ("990121100204-03", "柳树湾")]
    )
    change(&options)
    return options
  }

  func issue(_ externalID: String) -> CommunityModel.Issue? {
    issues.first { $0.externalID == externalID }
  }

  /// Imports a text; `isDry` records nothing.
  @discardableResult
  func run(
    _ text: String,
    isDry: Bool = false,
    _ change: (inout IssueImportOptions) -> Void = { _ in }
  ) throws -> ImportReport {
    try run(bytes: Array(text.utf8), isDry: isDry, change)
  }

  @discardableResult
  func run(
    bytes: [UInt8],
    isDry: Bool = false,
    _ change: (inout IssueImportOptions) -> Void = { _ in }
  ) throws -> ImportReport {
    let reading = try IssueImport(bytes: bytes, Self.options(change))
    var known: [String: CommunityModel.Issue] = [:]
    for issue in issues { if let number = issue.externalID { known[number] = issue } }
    return try reading.run(existing: { known[$0] }, commit: isDry ? nil : commit)
  }

  func commit(_ drafts: [ChangeDraft]) throws {
    batches.append(drafts.count)
    self.drafts += drafts
    for draft in drafts { try record(draft) }
  }

  /// Does one thing to an issue, as somebody of the office would.
  func act(
    _ verb: IssueVerb,
    on externalID: String,
    _ body: KeyValuePairs<Field, FieldValue> = [:]
  ) throws {
    guard let issue = issue(externalID) else { preconditionFailure("no issue \(externalID)") }
    try record(ChangeDraft(.issue(verb), id: issue.id, base: issue.revision, body: Fields(body)))
  }

  func record(_ draft: ChangeDraft) throws {
    guard case .issue(let verb) = draft.kind else { preconditionFailure("only issues here") }
    let action = IssueAction[verb]
    seq += 1
    let index = draft.id.flatMap { indexByID[$0] }
    let context = RuleContext(
      now: Self.now,
      by: "wang",
      rules: rules,
      homeCommunity: Self.site,
      hasCommunity: { Self.codes.contains($0) },
      issue: { _ in nil }
    )
    let body = try action.checked(draft, on: index.map { issues[$0] }, context).get()
    let id = draft.id ?? RecordID(site: Self.site, number: seq)
    let change = Change(
      seq: seq,
      at: Self.now,
      by: "wang",
      terminal: "test",
      kind: draft.kind,
      id: id,
      rules: 1,
      body: body
    )
    if let index {
      issues[index].apply(change)
    } else if let issue = CommunityModel.Issue(madeBy: change) {
      indexByID[issue.id] = issues.count
      issues.append(issue)
    }
  }
}

extension ImportReport {
  /// `3 read, 2 added, 0 updated, 1 unchanged, 0 rejected`.
  var counts: String {
    "\(read) read, \(added) added, \(updated) updated, \(unchanged) unchanged, "
      + "\(rejected.count) rejected"
  }
}

extension Fields {
  /// A body as text, a field a line.
  var written: String {
    entries.map { entry in
      let value =
        switch entry.value {
        case .text(let text): text.replacing("\n", with: "⏎")
        case .number(let number): String(number)
        case .instant(let instant): instant.text
        case .flag(let flag): String(flag)
        case .list(let list): list.joined(separator: "|")
        }
      return "\(entry.field.rawValue): \(value)"
    }
    .joined(separator: "\n")
  }
}
