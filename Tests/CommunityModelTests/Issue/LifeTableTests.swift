import CommunityModel
import Testing

/// One row of the life table: from where, with what, to where.
struct LifeRow: Sendable, CustomTestStringConvertible {
  let verb: IssueVerb
  let from: [IssueStatus]
  let body: Fields
  let to: IssueStatus?
  /// What must be there.
  let needs: [Field]

  init(
    _ verb: IssueVerb,
    _ from: [IssueStatus],
    _ body: KeyValuePairs<Field, FieldValue> = [:],
    to: IssueStatus?,
    needs: [Field] = []
  ) {
    self.verb = verb
    self.from = from
    self.body = Fields(body)
    self.to = to
    self.needs = needs
  }

  var testDescription: String { verb.rawValue }

  private static let live: [IssueStatus] = [
    .reported, .accepted, .assigned, .handling, .onhold, .rework, .resolved, .verified, .closed,
    .inproject, .unreached,
  ]
  private static let why: KeyValuePairs<Field, FieldValue> = [.reason: .text("说明")]

  /// The table of domain.md; nil as a target is "stays as it is".
  static let all: [LifeRow] = [
    LifeRow(
      .accept,
      [.reported],
      [.category: .text("C01"), .urgency: .text("urgent")],
      to: .accepted,
      needs: [.category]
    ),
    LifeRow(.reject, [.reported], why, to: .rejected, needs: [.reason]),
    LifeRow(.assign, [.accepted], [.handler: .text("zhao")], to: .assigned, needs: [.handler]),
    LifeRow(.sign, [.assigned], to: .handling),
    LifeRow(.return, [.assigned], [.reason: .text("notours")], to: .accepted, needs: [.reason]),
    LifeRow(
      .reassign,
      [.assigned, .handling],
      [.handler: .text("zhao")],
      to: .assigned,
      needs: [.handler]
    ),
    LifeRow(
      .escalate,
      [.assigned, .handling],
      [.handler: .text("街道"), .reason: .text("超权限")],
      to: .assigned,
      needs: [.handler, .reason]
    ),
    LifeRow(
      .refer,
      [.assigned, .handling],
      [.referredTo: .text("供水公司"), .outsideNumber: .text("A7")],
      to: .handling,
      needs: [.referredTo, .outsideNumber]
    ),
    LifeRow(.contact, live, [.contacted: .text("notreached")], to: nil),
    LifeRow(.urge, live, to: nil),
    LifeRow(.supervise, live, to: nil),
    LifeRow(.support, live, to: nil),
    LifeRow(.note, IssueStatus.allCases, [.note: .text("记")], to: nil, needs: [.note]),
    LifeRow(.correct, live, [.place: .text("4栋")], to: nil),
    LifeRow(.reclassify, live, [.category: .text("C02")], to: nil, needs: [.category]),
    LifeRow(
      .extend,
      [.handling],
      [.until: .instant(Story.instant("2026-12-04T17:30:00+08:00")), .reason: .text("等配件")],
      to: .handling,
      needs: [.until, .reason]
    ),
    LifeRow(
      .suspend,
      [.handling],
      [.reason: .text("season"), .approver: .text("zhou"), .reviewOn: .text("2026-12-01")],
      to: .onhold,
      needs: [.reason, .approver, .reviewOn]
    ),
    LifeRow(.resume, [.onhold], to: .handling),
    LifeRow(.toproject, [.handling], [.project: .text("路灯")], to: .inproject, needs: [.project]),
    LifeRow(
      .resolve,
      [.handling, .rework],
      [.done: .text("换灯泡"), .doneBy: .text("resident")],
      to: .resolved,
      needs: [.done]
    ),
    LifeRow(.verify, [.resolved], to: .verified),
    LifeRow(.rework, [.resolved], why, to: .rework, needs: [.reason]),
    LifeRow(.close, [.resolved, .verified], to: .closed),
    LifeRow(
      .revisit,
      [.closed, .unreached],
      [
        .reached: .text("reached"), .contacted: .text("reached"), .solved: .text("solved"),
        .rating: .text("5"),
      ],
      to: .done,
      needs: [.contacted, .solved, .rating]
    ),
    LifeRow(.reopen, [.done, .unreached], why, to: .handling, needs: [.reason]),
    LifeRow(.reopen, [.rejected], why, to: .accepted, needs: [.reason]),
    LifeRow(.void, IssueStatus.allCases.filter { $0 != .void }, why, to: .void, needs: [.reason]),
    LifeRow(.withdraw, live, why, to: .void, needs: [.reason]),
    LifeRow(.refresh, IssueStatus.allCases, [.title: .text("新题目")], to: nil),
  ]
}

@Suite("The life table")
struct LifeTableTests {
  @Test(
    "An action leads from each of its statuses to the one the table names",
    arguments: LifeRow.all
  )
  func yes(row: LifeRow) throws {
    for status in row.from {
      var story = try Story.at(status)
      #expect(story.issue.status == status)
      let before = story.issue.revision
      try story.act(row.verb, fields: row.body)
      #expect(story.issue.status == row.to ?? status, "from \(status)")
      #expect(story.issue.revision == before + 1)
      #expect(story.issue.seqs.count == story.issue.revision)
    }
  }

  @Test(
    "From every other status an action is refused with the status named",
    arguments: LifeRow.all
  )
  func wrongStatus(row: LifeRow) throws {
    let rows = LifeRow.all.filter { $0.verb == row.verb }
    for status in IssueStatus.allCases where !rows.contains(where: { $0.from.contains(status) }) {
      let refusal = try Story.at(status).refusal(row.verb, fields: row.body)
      #expect(
        refusal
          == Refusal(
            "status",
            [
              "action": .label("ac.\(row.verb.rawValue)"),
              "status": .label("st.\(status.rawValue)"),
            ]
          ),
        "from \(status)"
      )
    }
  }

  @Test(
    "Without a field that it needs an action is refused, and the field is named",
    arguments: LifeRow.all
  )
  func missing(row: LifeRow) throws {
    for field in row.needs {
      for blank in [nil, FieldValue.text("  ")] {
        var body = row.body
        body[field] = blank
        let status = try #require(row.from.first)
        let refusal = try Story.at(status).refusal(row.verb, fields: body)
        #expect(refusal?.field == field, "\(row.verb) without \(field)")
        #expect(refusal?.key == "refusal.needed")
      }
    }
  }

  @Test("Only an action that makes a record can begin one", arguments: IssueVerb.allCases)
  func beginning(verb: IssueVerb) throws {
    let isMaker = [.report, .fix, .history].contains(verb)
    #expect(IssueAction[verb].makesRecord == isMaker)
    guard !isMaker else {
      let refusal = try Story.at(.handling).refusal(verb, [.title: .text("灯"), .done: .text("换")])
      #expect(refusal?.key == "refusal.status")
      return
    }
    var office = Office()
    let id = RecordID(site: Office.site, number: 99)
    #expect(throws: Refusal("unknown", ["id": .text("990102001001-99")])) {
      try office.commit(ChangeDraft(.issue(verb), id: id), at: Story.start, by: "li")
    }
  }

  @Test("Every verb has its row, under its own name, in the order of the table")
  func all() {
    #expect(Set(IssueAction.all.map(\.verb)) == Set(IssueVerb.allCases))
    #expect(IssueAction.all.count == IssueVerb.allCases.count)
    for verb in IssueVerb.allCases { #expect(IssueAction[verb].verb == verb) }
  }

  @Test("People are offered what the status allows, and nothing that only imports do")
  func offered() {
    let verbs = IssueAction.offered(for: .resolved).map(\.verb.rawValue)
    #expect(
      verbs.joined(separator: " ")
        == "contact urge supervise note support correct reclassify verify rework close void withdraw"
    )
    #expect(IssueAction.offered(for: .void).map(\.verb) == [.note])
  }
}
