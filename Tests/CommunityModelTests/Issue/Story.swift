import CommunityModel

/// One issue's life in a test: every step is checked and folded as the store would do it.
///
/// A story begins on Monday 2026-11-23 at 09:00 with a report by the grid worker `wang`; each step
/// comes ten minutes after the one before unless it names its hour.
struct Story {
  var office = Office()
  private(set) var id: RecordID
  var now: Instant

  static let start = instant("2026-11-23T09:00:00+08:00")

  static func instant(_ text: String) -> Instant {
    guard let instant = Instant(text) else { preconditionFailure("no instant: \(text)") }
    return instant
  }

  init(_ rules: RuleBook = .standard, category: String? = nil) throws(Refusal) {
    office.rules = rules
    now = Story.start
    var body = Fields([.title: .text("3栋2单元楼道灯不亮")])
    if let category { body[.category] = .text(category) }
    id = try office.commit(ChangeDraft(.issue(.report), body: body), at: now, by: "wang").id
  }

  var issue: Issue {
    guard let issue = office[id] else { preconditionFailure("the story's issue is gone") }
    return issue
  }

  /// Does one thing; `at` is a moment such as `2026-11-24 10:00`.
  @discardableResult
  mutating func act(
    _ verb: IssueVerb,
    _ body: KeyValuePairs<Field, FieldValue> = [:],
    by: String = "li",
    at: String? = nil,
    base: Int? = nil,
    on other: RecordID? = nil
  ) throws(Refusal) -> Change {
    try act(verb, fields: Fields(body), by: by, at: at, base: base, on: other)
  }

  @discardableResult
  mutating func act(
    _ verb: IssueVerb,
    fields: Fields,
    by: String = "li",
    at: String? = nil,
    base: Int? = nil,
    on other: RecordID? = nil
  ) throws(Refusal) -> Change {
    if let at {
      now = Story.instant(at.replacing(" ", with: "T") + ":00+08:00")
    } else {
      now = now.adding(milliseconds: 600_000)
    }
    return try office.commit(
      ChangeDraft(.issue(verb), id: other ?? id, base: base, body: fields),
      at: now,
      by: by
    )
  }

  /// What the rules say when somebody tries; nil when they let it pass.
  func refusal(
    _ verb: IssueVerb,
    _ body: KeyValuePairs<Field, FieldValue> = [:],
    by: String = "li",
    at: String? = nil,
    base: Int? = nil
  ) -> Refusal? {
    refusal(verb, fields: Fields(body), by: by, at: at, base: base)
  }

  func refusal(
    _ verb: IssueVerb,
    fields: Fields,
    by: String = "li",
    at: String? = nil,
    base: Int? = nil
  ) -> Refusal? {
    var copy = self
    do {
      try copy.act(verb, fields: fields, by: by, at: at, base: base)
      return nil
    } catch {
      return error
    }
  }

  /// A second report, of the same problem by somebody else.
  mutating func another(title: String = "3栋楼道没灯") throws(Refusal) -> RecordID {
    now = now.adding(milliseconds: 600_000)
    let draft = ChangeDraft(
      .issue(.report),
      body: Fields([.title: .text(title), .person: .text("P9")])
    )
    return try office.commit(draft, at: now, by: "wang").id
  }

  /// A story whose issue stands at a status, on the shortest way there.
  static func at(_ status: IssueStatus) throws(Refusal) -> Story {
    var story = try Story()
    for (verb, body) in way(to: status) {
      let by = verb == .close || verb == .revisit || verb == .verify ? "li" : "wang"
      if verb == .merge {
        let target = try story.another()
        try story.act(.merge, [.target: .text(target.description)])
      } else if verb == .revisit, body.text(.reached) == "notreached" {
        for day in ["24 10:00", "24 15:00", "25 10:00"] {
          try story.act(.revisit, [.reached: .text("notreached")], at: "2026-11-\(day)")
        }
      } else if verb == .history {
        story = try Story.old()
      } else {
        story.now = story.now.adding(milliseconds: 600_000)
        try story.office.commit(
          ChangeDraft(.issue(verb), id: story.id, body: body),
          at: story.now,
          by: by
        )
      }
    }
    return story
  }

  private static func old() throws(Refusal) -> Story {
    var story = try Story()
    let draft = ChangeDraft(
      .issue(.history),
      body: Fields([.title: .text("旧件"), .answer: .text("已答复")])
    )
    story.id = try story.office.commit(draft, at: story.now, by: "import").id
    return story
  }

  private static func way(to status: IssueStatus) -> [(IssueVerb, Fields)] {
    let reason = Fields([.reason: .text("不属本处")])
    switch status {
    case .reported: return []
    case .accepted: return [(.accept, Fields([.category: .text("C01")]))]
    case .assigned: return way(to: .accepted) + [(.assign, Fields([.handler: .text("wang")]))]
    case .handling: return way(to: .assigned) + [(.sign, Fields())]
    case .onhold:
      return way(to: .handling) + [
        (
          .suspend,
          Fields([
            .reason: .text("material"), .approver: .text("zhou"), .reviewOn: .text("2026-12-01"),
          ])
        )
      ]
    case .inproject: return way(to: .handling) + [(.toproject, Fields([.project: .text("路灯")]))]
    case .resolved: return way(to: .handling) + [(.resolve, Fields([.done: .text("换灯泡")]))]
    case .rework: return way(to: .resolved) + [(.rework, reason)]
    case .verified: return way(to: .resolved) + [(.verify, Fields())]
    case .closed: return way(to: .resolved) + [(.close, Fields())]
    case .done: return way(to: .closed) + [(.revisit, Fields([.reached: .text("nophone")]))]
    case .unreached: return way(to: .closed) + [(.revisit, Fields([.reached: .text("notreached")]))]
    case .rejected: return [(.reject, reason)]
    case .merged: return [(.merge, Fields())]
    case .void: return [(.void, reason)]
    case .history: return [(.history, Fields())]
    }
  }
}
