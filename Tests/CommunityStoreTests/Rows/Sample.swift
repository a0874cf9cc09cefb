import CommunityModel

@testable import CommunityStore

/// Issues with few and with all properties, and their rows as literal text.
enum Sample {
  static func instant(_ text: String) -> Instant {
    Instant("2026-11-\(text):00.000+08:00") ?? Instant(milliseconds: 0)
  }

  static func read(_ text: String) throws -> IssueRow {
    try Array(text.utf8).withUnsafeBytes { try IssueRow($0) }
  }

  static var freshIssue: Issue {
    var issue = Issue(
      id: RecordID(site: "990102001001", number: 318),
      at: instant("23T14:05")
    )
    issue.revision = 1
    issue.title = "3栋楼道灯\"不亮\""
    issue.community = "990102001001"
    issue.supporters = [Supporter(person: nil, hash: nil, at: instant("23T14:05"))]
    issue.seqs = [318]
    return issue
  }

  static var freshTimes: IssueTimes {
    var times = IssueTimes(rules: "9f86d081884c7d65")
    times.due = IssueDue(clock: .sign, at: instant("23T17:30"), soonAt: instant("23T16:30"))
    return times
  }

  static let freshRow =
    #"{"id":"990102001001-318","revision":1,"status":"reported","title":"3栋楼道灯\"不亮\"","#
    + #""community":"990102001001","received":"2026-11-23T14:05:00.000+08:00","#
    + #""entered":"2026-11-23T14:05:00.000+08:00","updated":"2026-11-23T14:05:00.000+08:00","#
    + #""supporters":[{"at":"2026-11-23T14:05:00.000+08:00"}],"#
    + #""due":"2026-11-23T17:30:00.000+08:00","soon":"2026-11-23T16:30:00.000+08:00","#
    + #""clock":"sign","rules":"9f86d081884c7d65","seqs":[318],"sum":"0346d191"}"#

  static var fullIssue: Issue {
    var issue = Issue(
      id: RecordID(site: "990121100204-03", number: 7),
      at: instant("02T09:00")
    )
    issue.revision = 14
    issue.status = .rework
    issue.round = 2
    issue.title = "二组 李家厕漏"
    issue.text = "漏水\n三天"
    issue.community = "990121100204-03"
    (issue.estate, issue.grid, issue.place) = ("二组", "990121100204001", "李家")
    (issue.category, issue.urgency, issue.source) = ("R04", .urgent, .phone)
    (issue.externalID, issue.fingerprint) = ("12345:2549", "00ff")
    issue.isEditedHere = true
    (issue.happenedAt, issue.enteredAt) = (instant("01T20:00"), instant("02T09:05"))
    issue.updatedAt = instant("20T10:00")
    issue.supporters = [
      Supporter(person: "P7", hash: "ab12", at: instant("02T09:05")),
      Supporter(
        person: "P9",
        hash: nil,
        at: instant("03T09:00"),
        from: RecordID(site: "990121100204-03", number: 9)
      ),
    ]
    return Sample.finish(issue)
  }

  private static func finish(_ start: Issue) -> Issue {
    var issue = start
    (issue.handler, issue.coHandlers, issue.level) = ("zhao", ["qian", "sun"], 1)
    issue.referral = Referral(to: "供水公司", number: "GS-1")
    issue.returns = 2
    (issue.signedAt, issue.contactedAt) = (instant("02T10:00"), instant("02T11:00"))
    (issue.resolvedAt, issue.closedAt) = (instant("10T10:00"), instant("11T10:00"))
    (issue.reworkFrom, issue.extendedTo) = (instant("13T10:00"), instant("30T10:00"))
    issue.extensions = 1
    issue.hold = CivilDate("2026-12-01").map {
      Hold(since: instant("14T10:00"), reason: "material", approver: "书记", reviewOn: $0)
    }
    (issue.pausedMilliseconds, issue.supervisedAt, issue.urges) = (
      3_600_000, instant("15T10:00"), 3
    )
    issue.resolution = Resolution(text: "已换管", by: .department, at: instant("10T10:00"))
    (issue.isFixedOnSpot, issue.isSelfChecked) = (true, true)
    var first = IssueRating(
      round: 1,
      at: instant("12T10:00"),
      wasContacted: true,
      solved: "unsolved",
      score: 1
    )
    first.finding = .misunderstanding
    first.leftOut = .misunderstanding
    let second = IssueRating(
      round: 2,
      at: instant("16T10:00"),
      wasContacted: false,
      solved: "partly",
      score: 2
    )
    issue.ratings = [first, second]
    (issue.revisitTries, issue.revisitOutcome) = ([instant("12T10:00")], .reached)
    (issue.appealedAt, issue.reason) = (instant("17T10:00"), "再查")
    issue.mergedInto = RecordID(site: "990121100204-03", number: 2)
    (issue.statusBefore, issue.project) = (.handling, "P-1")
    issue.seqs = [7, 8, 20]
    return issue
  }

  static var fullTimes: IssueTimes {
    var times = IssueTimes(rules: "0000000000000000")
    times.isCalendarMissing = true
    times.wasContactedInTime = true
    times.wasResolvedInTime = false
    return times
  }

  static let fullRow =
    #"{"id":"990121100204-03-7","revision":14,"status":"rework","round":2,"title":"二组 李家厕漏","#
    + #""text":"漏水\n三天","community":"990121100204-03","estate":"二组","grid":"990121100204001","#
    + #""place":"李家","category":"R04","urgency":"urgent","source":"phone","#
    + #""externalID":"12345:2549","fingerprint":"00ff","editedHere":true,"#
    + #""happened":"2026-11-01T20:00:00.000+08:00","received":"2026-11-02T09:00:00.000+08:00","#
    + #""entered":"2026-11-02T09:05:00.000+08:00","updated":"2026-11-20T10:00:00.000+08:00","#
    + #""supporters":[{"at":"2026-11-02T09:05:00.000+08:00","person":"P7","hash":"ab12"},"#
    + #"{"at":"2026-11-03T09:00:00.000+08:00","person":"P9","from":"990121100204-03-9"}],"#
    + #""handler":"zhao","coHandlers":["qian","sun"],"level":1,"#
    + #""referral":{"to":"供水公司","number":"GS-1"},"returns":2,"#
    + #""signed":"2026-11-02T10:00:00.000+08:00","contacted":"2026-11-02T11:00:00.000+08:00","#
    + #""resolved":"2026-11-10T10:00:00.000+08:00","closed":"2026-11-11T10:00:00.000+08:00","#
    + #""reworkFrom":"2026-11-13T10:00:00.000+08:00","#
    + #""extendedTo":"2026-11-30T10:00:00.000+08:00","extensions":1,"#
    + #""hold":{"since":"2026-11-14T10:00:00.000+08:00","reason":"material","approver":"书记","#
    + #""reviewOn":"2026-12-01"},"paused":3600000,"#
    + #""supervised":"2026-11-15T10:00:00.000+08:00","urges":3,"#
    + #""resolution":{"text":"已换管","by":"department","at":"2026-11-10T10:00:00.000+08:00"},"#
    + #""fixedOnSpot":true,"selfChecked":true,"#
    + #""ratings":[{"round":1,"at":"2026-11-12T10:00:00.000+08:00","contacted":true,"#
    + #""solved":"unsolved","score":1,"finding":"misunderstanding","leftOut":"misunderstanding"},"#
    + #"{"round":2,"at":"2026-11-16T10:00:00.000+08:00","contacted":false,"solved":"partly","#
    + #""score":2}],"tries":["2026-11-12T10:00:00.000+08:00"],"outcome":"reached","#
    + #""appealed":"2026-11-17T10:00:00.000+08:00","reason":"再查","#
    + #""mergedInto":"990121100204-03-2","statusBefore":"handling","project":"P-1","#
    + #""noCalendar":true,"contactedInTime":true,"resolvedInTime":false,"#
    + #""rules":"0000000000000000","seqs":[7,8,20],"sum":"fddef53c"}"#
}
