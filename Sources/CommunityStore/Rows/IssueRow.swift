internal import CommunityModel

/// An issue as a row of a table: one line of JSON, defaults left out, its sum last.
///
/// ```
/// {"id":"990102001001-318","revision":3,"status":"handling","title":"3栋楼道灯不亮",
///  "community":"990102001001","category":"C01","received":"2026-11-23T14:05:09.123+08:00",
///  "entered":…,"updated":…,"supporters":[{"at":…,"person":"P318","hash":…}],"handler":"zhao",
///  "due":…,"soon":…,"clock":"resolve","rules":"9f86d081884c7d65","seqs":[318,320,321],
///  "sum":"1f2e3d4c"}
/// ```
/// (in one line). `id` is first, so that a row is found by bisection; `due`, `soon`, `clock`,
/// `noCalendar`, `contactedInTime` and `resolvedInTime` follow from the rest and from `rules`.
/// Members that this program does not know are kept and written back.
struct IssueRow: Hashable, Sendable {
  var issue: Issue
  var times: IssueTimes

  /// Its row without the line end.
  var bytes: [UInt8] {
    var writer = JSONWriter(capacity: 1024)
    write(to: &writer)
    return writer.bytes
  }

  /// Appends the row without its line end.
  func write(to writer: inout JSONWriter) {
    writer.row { writer in
      writer.member("id", issue.id.description)
      writer.member("revision", issue.revision)
      writer.member("status", issue.status.rawValue)
      if issue.round != 1 { writer.member("round", issue.round) }
      IssueRow.writeDescription(issue, to: &writer)
      IssueRow.writeWork(issue, to: &writer)
      IssueRow.writeEnd(issue, to: &writer)
      IssueRow.write(times, to: &writer)
      writer.member("seqs", issue.seqs)
      writer.members(issue.unknown)
    }
  }

  private static func writeDescription(_ issue: Issue, to writer: inout JSONWriter) {
    writer.member("title", issue.title)
    if !issue.text.isEmpty { writer.member("text", issue.text) }
    writer.member("community", issue.community)
    writer.member(ifAny: "estate", issue.estate)
    writer.member(ifAny: "grid", issue.grid)
    writer.member(ifAny: "place", issue.place)
    writer.member(ifAny: "category", issue.category)
    if issue.urgency != .normal { writer.member("urgency", issue.urgency.rawValue) }
    if issue.source != .patrol { writer.member("source", issue.source.rawValue) }
    writer.member(ifAny: "externalID", issue.externalID)
    writer.member(ifAny: "fingerprint", issue.fingerprint)
    writer.member(ifSet: "editedHere", issue.isEditedHere)
    writer.member(ifAny: "happened", issue.happenedAt)
    writer.member("received", issue.receivedAt)
    writer.member("entered", issue.enteredAt)
    writer.member("updated", issue.updatedAt)
    writer.objects("supporters", issue.supporters) { $0.write(to: &$1) }
  }

  private static func writeWork(_ issue: Issue, to writer: inout JSONWriter) {
    writer.member(ifAny: "handler", issue.handler)
    writer.member(ifSome: "coHandlers", issue.coHandlers)
    writer.member(ifSome: "level", issue.level)
    if let referral = issue.referral { writer.object("referral") { referral.write(to: &$0) } }
    writer.member(ifSome: "returns", issue.returns)
    writer.member(ifAny: "signed", issue.signedAt)
    writer.member(ifAny: "contacted", issue.contactedAt)
    writer.member(ifAny: "resolved", issue.resolvedAt)
    writer.member(ifAny: "closed", issue.closedAt)
    writer.member(ifAny: "reworkFrom", issue.reworkFrom)
    writer.member(ifAny: "extendedTo", issue.extendedTo)
    writer.member(ifSome: "extensions", issue.extensions)
    if let hold = issue.hold { writer.object("hold") { hold.write(to: &$0) } }
    if issue.pausedMilliseconds != 0 { writer.member("paused", issue.pausedMilliseconds) }
    writer.member(ifAny: "supervised", issue.supervisedAt)
    writer.member(ifSome: "urges", issue.urges)
  }

  private static func writeEnd(_ issue: Issue, to writer: inout JSONWriter) {
    if let resolution = issue.resolution {
      writer.object("resolution") { resolution.write(to: &$0) }
    }
    writer.member(ifSet: "fixedOnSpot", issue.isFixedOnSpot)
    writer.member(ifSet: "selfChecked", issue.isSelfChecked)
    writer.objects("ratings", issue.ratings) { $0.write(to: &$1) }
    writer.member(ifSome: "tries", issue.revisitTries.map(\.text))
    writer.member(ifAny: "outcome", issue.revisitOutcome?.rawValue)
    writer.member(ifAny: "appealed", issue.appealedAt)
    writer.member(ifAny: "reason", issue.reason)
    writer.member(ifAny: "mergedInto", issue.mergedInto?.description)
    writer.member(ifAny: "statusBefore", issue.statusBefore?.rawValue)
    writer.member(ifAny: "project", issue.project)
  }

  private static func write(_ times: IssueTimes, to writer: inout JSONWriter) {
    writer.member(ifAny: "due", times.due?.at)
    writer.member(ifAny: "soon", times.due?.soonAt)
    writer.member(ifAny: "clock", times.due?.clock.rawValue)
    writer.member(ifSet: "noCalendar", times.isCalendarMissing)
    if let isInTime = times.wasContactedInTime { writer.member("contactedInTime", isInTime) }
    if let isInTime = times.wasResolvedInTime { writer.member("resolvedInTime", isInTime) }
    writer.member("rules", times.rules)
  }
}
