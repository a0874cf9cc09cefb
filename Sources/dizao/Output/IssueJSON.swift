internal import CommunityModel
internal import CommunityStore

/// An issue as scripts see it: a line of a list, or everything about it with its history.
///
/// The shape is fixed: names may be added, never changed or taken away. Who reported is named by
/// the number of the private entry, never by name.
struct IssueJSON {
  let rules: RuleBook

  /// One line of `list`, without the line end.
  func line(_ issue: Issue) -> [UInt8] {
    var writer = JSONWriter(capacity: 512)
    writer.object { writer in facts(issue, &writer) }
    return SafeJSON.escaped(writer.bytes)
  }

  /// What `export` writes: everything but the history, without the line end.
  func record(_ issue: Issue) -> [UInt8] { object(issue, history: nil) }

  /// What `show` and every action answer, without the line end.
  func whole(_ issue: Issue, history: [Change]) -> [UInt8] { object(issue, history: history) }

  private func object(_ issue: Issue, history: [Change]?) -> [UInt8] {
    var writer = JSONWriter(capacity: 2048)
    writer.object { writer in
      facts(issue, &writer)
      description(issue, &writer)
      work(issue, &writer)
      end(issue, &writer)
      if let history { writer.member("history", history) { IssueJSON.change($0, &$1) } }
    }
    return SafeJSON.escaped(writer.bytes)
  }

  private func facts(_ issue: Issue, _ writer: inout JSONWriter) {
    let due = issue.nextDue(rules)
    writer.member("id", issue.id.description)
    writer.member("externalID", orNull: issue.externalID)
    writer.member("title", issue.title)
    writer.member("community", issue.community)
    writer.member("category", orNull: issue.category)
    writer.member("status", issue.status.rawValue)
    writer.member("urgency", issue.urgency.rawValue)
    writer.member("handler", orNull: issue.handler)
    writer.member("receivedAt", orNull: issue.receivedAt)
    writer.member("dueAt", orNull: due?.at)
    writer.member("dueClock", orNull: due?.clock.rawValue)
    writer.member("updatedAt", orNull: issue.updatedAt)
    writer.member("revision", issue.revision)
  }

  private func description(_ issue: Issue, _ writer: inout JSONWriter) {
    writer.member("text", issue.text)
    writer.member("estate", orNull: issue.estate)
    writer.member("grid", orNull: issue.grid)
    writer.member("place", orNull: issue.place)
    writer.member("source", issue.source.rawValue)
    writer.member("happenedAt", orNull: issue.happenedAt)
    writer.member("enteredAt", orNull: issue.enteredAt)
    writer.member("isEditedHere", issue.isEditedHere)
    writer.member("reporters", issue.supporters) { supporter, writer in
      writer.member("at", orNull: supporter.at)
      writer.member("person", orNull: supporter.person)
      writer.member("from", orNull: supporter.from?.description)
    }
  }

  private func work(_ issue: Issue, _ writer: inout JSONWriter) {
    writer.member("round", issue.round)
    writer.member("coHandlers", issue.coHandlers)
    writer.member("level", issue.level)
    writer.member("referral", ifSome: issue.referral) { referral, writer in
      writer.member("to", referral.to)
      writer.member("number", referral.number)
    }
    writer.member("returns", issue.returns)
    writer.member("signedAt", orNull: issue.signedAt)
    writer.member("contactedAt", orNull: issue.contactedAt)
    writer.member("resolvedAt", orNull: issue.resolvedAt)
    writer.member("closedAt", orNull: issue.closedAt)
    writer.member("extendedTo", orNull: issue.extendedTo)
    writer.member("extensions", issue.extensions)
    writer.member("hold", ifSome: issue.hold) { hold, writer in
      writer.member("since", orNull: hold.since)
      writer.member("reason", hold.reason)
      writer.member("approver", hold.approver)
      writer.member("reviewOn", hold.reviewOn.text)
    }
    writer.member("pausedMilliseconds", issue.pausedMilliseconds)
    writer.member("supervisedAt", orNull: issue.supervisedAt)
    writer.member("urges", issue.urges)
  }

  private func end(_ issue: Issue, _ writer: inout JSONWriter) {
    writer.member("resolution", ifSome: issue.resolution) { resolution, writer in
      writer.member("text", resolution.text)
      writer.member("by", orNull: resolution.by?.rawValue)
      writer.member("at", orNull: resolution.at)
    }
    writer.member("isFixedOnSpot", issue.isFixedOnSpot)
    writer.member("isSelfChecked", issue.isSelfChecked)
    writer.member("ratings", issue.ratings) { rating, writer in
      writer.member("round", rating.round)
      writer.member("at", orNull: rating.at)
      writer.member("wasContacted", rating.wasContacted)
      writer.member("solved", rating.solved)
      writer.member("score", rating.score)
      writer.member("finding", orNull: rating.finding?.rawValue)
      writer.member("leftOut", orNull: rating.leftOut?.rawValue)
    }
    writer.member("revisitTries", issue.revisitTries.map(\.text))
    writer.member("revisitOutcome", orNull: issue.revisitOutcome?.rawValue)
    writer.member("appealedAt", orNull: issue.appealedAt)
    writer.member("reason", orNull: issue.reason)
    writer.member("mergedInto", orNull: issue.mergedInto?.description)
    writer.member("project", orNull: issue.project)
  }

  /// One entry of a history.
  static func change(_ change: Change, _ writer: inout JSONWriter) {
    writer.member("seq", change.seq)
    writer.member("at", orNull: change.at)
    writer.member("by", change.by)
    writer.member("terminal", change.terminal)
    writer.member("change", change.kind.text)
    writer.member("base", orNull: change.base)
    writer.name("body")
    writer.object { writer in
      for entry in change.body.entries {
        writer.name(entry.field.rawValue)
        writer.value(entry.value)
      }
    }
  }
}
