import CommunityModel
import CommunityStore
import Testing

@testable import dizao

/// Whole commands on a store of their own: what they answer and how they end.
struct CommandStoryTests {
  private func office() -> Session {
    let session = Session()
    session.run("init", "--site", "990102001001", "--name", "青禾里社区")
    return session
  }

  private func json(_ text: String) throws -> JSONObject {
    try #require(try JSONValue(Array(text.utf8)).object)
  }

  @Test("init makes a store with its first community, once")
  func initMakesAStore() throws {
    let session = Session()
    #expect(session.run("list", "issues").status == 66)
    #expect(session.run("init", "--site", "12", "--name", "x").status == 1)
    #expect(session.run("list", "issues").status == 66)
    let made = session.run("init", "--site", "990102001001", "--name", " 青禾里\n社区 ")
    #expect(made.status == 0)
    #expect(made.output == "已建好「青禾里 社区」的资料库：\(session.store)\n")
    #expect(session.run("init", "--site", "990102001001", "--name", "x").status == 73)
    let list = try json(session.run("list", "communities", "--json").output)
    #expect(list["code"]?.string == "990102001001")
    #expect(list["name"]?.string == "青禾里 社区")
  }

  @Test("an issue goes its way by verbs, and each answers with the issue")
  func issueGoesItsWay() throws {
    let session = office()
    let steps: [(arguments: [String], status: String)] = [
      (["report", "--title", "路灯不亮", "--category", "照明", "--reporter", "王姨"], "reported"),
      (["accept", "2"], "accepted"), (["assign", "2", "--handler", "物业"], "assigned"),
      (["sign", "--id", "2"], "handling"), (["contact", "2"], "handling"),
      (["resolve", "2", "--done", "已换灯"], "resolved"), (["verify", "2"], "verified"),
      (["close", "990102001001-2"], "closed"),
      (["revisit", "2", "--contacted", "reached", "--solved", "solved", "--rating", "5"], "done"),
    ]
    for (index, step) in steps.enumerated() {
      let result = session.run(arguments: ["issue"] + step.arguments + ["--json"])
      #expect(result.status == 0, "\(step.arguments): \(result.messages)")
      let issue = try json(result.output)
      #expect(issue["status"]?.string == step.status)
      #expect(issue["revision"]?.integer == Int64(index + 1))
      #expect(issue["history"]?.array?.count == index + 1)
    }
    let stats = try json(session.run("stats", "--json").output)
    let satisfaction = try #require(stats["satisfaction"]?.object)
    #expect(satisfaction["rated"]?.integer == 1)
    #expect(
      satisfaction["satisfiedRate"] == .integer(1) || satisfaction["satisfiedRate"] == .double(1)
    )
    let shown = session.run("show", "2").output
    #expect(shown.contains("王姨"))
    #expect(!session.run("show", "2", "--json").output.contains("王姨"))
  }

  @Test(
    "what cannot be done ends with its code and one sentence",
    arguments: [
      (["issue", "sign", "2"], 1), (["issue", "accept", "999"], 1), (["issue", "accept", "x"], 1),
      (["issue", "report"], 1), (["issue", "accept", "2", "--category", "nothing"], 1),
      (["issue", "accept", "2", "--category", "C01", "--base", "9"], 1),
      (["issue", "frobnicate", "2"], 64), (["issue", "history", "--title", "x"], 64),
      (["issue", "accept"], 64), (["show", "999"], 1), (["show", "x"], 1),
      (["stats", "--community", "nowhere"], 1), (["list", "issues", "status:x"], 64),
      (["import", "/nonexistent"], 66), (["import", "/tmp"], 66), (["import", "/dev/null"], 65),
      (["export", "issues", "-o", "/nonexistent/x"], 73),
      (["export", "issues", "--format", "json", "--encoding", "gb18030"], 64),
      (["demo", "--no-open"], 1), (["demo", "--size=-1"], 64),
      (["deadline", "--from", "x", "--limit", "5 workDays"], 64),
      (["deadline", "--from", "2026-09-30 16:00", "--limit", "5"], 64),
      (["deadline", "--from", "2051-09-30 16:00", "--limit", "5 workDays"], 65),
      (["themes", "check", "/nonexistent"], 66), (["community", "frob"], 64),
      (["community", "create", "--code", "990102001001", "--name", "x"], 1),
      (["issue", "report", "--title", "x", "--readonly"], 77), (["compact", "--readonly"], 77),
      (["init", "--site", "990102001001", "--name", "x", "--readonly"], 77),
    ] as [([String], Int32)]
  )
  func failuresHaveCodes(arguments: [String], status: Int32) {
    let session = office()
    session.run("issue", "report", "--title", "路灯不亮")
    let result = session.run(arguments: arguments)
    #expect(result.status == status, "\(result.messages)")
    #expect(result.messages.split(separator: "\n").count == 1, "\(result.messages)")
    #expect(!result.messages.contains("{"), "\(result.messages)")
  }

  @Test("an issue on paper tells how each deadline that runs was worked out")
  func issueIsTold() {
    let session = Session()
    session.run("init", "--site", "990102001001", "--name", "青禾里社区")
    session.run("issue", "report", "--title", "电梯困人", "--category", "C01", "--urgency", "urgent")
    let output = session.run("show", "2").output
    // The hours are those of the real clock: only what is told about them is compared.
    let told = output.replacing(/\d{4}-\d\d-\d\d( 周.)? \d\d:\d\d/, with: "T")
    #expect(
      told.contains(
        """
        时限怎么算
          签收  时限 0.5 小时（连续） · T 收到 · T 到期
          首联  时限 1 小时（连续） · T 收到 · T 到期
          处置  时限 24 小时（连续） · T 收到 · T 前控制险情 · T 到期

        经过
        """
      )
    )
  }

  @Test("a deadline is told with its steps")
  func deadlineIsTold() {
    let result = Session().run(
      "deadline",
      "--from",
      "2026-09-30 16:00",
      "--limit",
      "5 workDays",
      "--json",
      "--lang",
      "en"
    )
    #expect(
      result.output == #"{"due":"2026-10-13T17:30:00.000+08:00","steps":["Limit 5 workdays","#
        + #""Received Wed 2026-09-30 16:00","Wed 2026-09-30 itself does not count","#
        + #""National Day 10-01–10-07: days off do not count","#
        + #""Sat 2026-10-10 is a make-up workday for National Day and counts","#
        + #""Weekend 10-11 does not count","#
        + #""Day 5 is Tue 2026-10-13, until close of business at 17:30","#
        + #""Due Tue 2026-10-13 17:30"]}"# + "\n"
    )
  }

  @Test("an import says what it did, and again adds nothing")
  func importIsRepeatable() {
    let session = office()
    let path = session.file(
      "list.csv",
      """
      留言编号,留言主题,留言时间,留言详情,答复意见,答复时间
      1,路灯不亮,2019/9/3 10:00,"两行
      文字",已换灯,2019/9/5 9:00
      2,,2019/9/3 10:00,没有主题,,
      """
    )
    let shape =
      #","updated":0,"unchanged":0,"rejected":[{"line":4,"reason":"请填写「问题」"}],"#
      + #""encoding":"utf-8","warnings":[],"dropped":{}}"# + "\n"
    #expect(
      session.run("import", path, "--json", "--dry-run").output == #"{"read":2,"added":1"# + shape
    )
    #expect(session.run("list", "issues", "--json").output.isEmpty)
    #expect(session.run("import", path, "--json").output == #"{"read":2,"added":1"# + shape)
    #expect(session.run("import", path).output.contains("新增 0，更新 0，未变 1，未收 1"))
    #expect(session.run("list", "issues", "status:history").output.contains("路灯不亮"))
    let export = session.run("export", "issues").output
    #expect(export.contains("message:1,路灯不亮,历史件"))
  }

  @Test("demo fills an empty place, and the same seed gives the same issues")
  func demoIsRepeatable() {
    let sessions = [Session(), Session()]
    let titles = sessions.map { session in
      let made = session.run("demo", "--size", "40", "--seed", "7", "--no-open")
      #expect(made.status == 0, "\(made.messages)")
      return session.run("list", "issues").output
    }
    #expect(titles[0] == titles[1])
    #expect(titles[0].split(separator: "\n").count == 41)
    #expect(sessions[0].run("check").status == 0)
  }

  @Test("check finds a changed byte and ends with 65")
  func checkFindsDamage() {
    let session = office()
    session.run("issue", "report", "--title", "路灯不亮")
    let journal = "store/journal/990102001001-1.ndjson"
    session.change(journal, "路灯", "井盖")
    let result = session.run("check", "--json")
    #expect(result.status == 65)
    #expect(result.output.contains(#""isWhole":false"#))
    #expect(result.output.contains(#""line":3"#))
  }

  @Test("check --repair keeps what is whole, says what it lost, and the next check is content")
  func repairKeepsWhatIsWhole() throws {
    let session = office()
    session.run("issue", "report", "--title", "路灯不亮")
    session.run("issue", "report", "--title", "井盖松动")
    #expect(session.run("check", "--repair").output.contains("没有要修的"))
    session.change("store/journal/990102001001-1.ndjson", "井盖", "路灯")
    #expect(session.run("check").status == 65)
    #expect(session.run("check", "--repair", "--readonly").status == 77)
    let repaired = session.run("check", "--repair")
    #expect(repaired.status == 0)
    #expect(repaired.output.contains("第 1 至 2 条记录完整留下，下一条是第 5 条"))
    #expect(repaired.output.contains("经过里不再有这些编号的记录：3\n"))
    #expect(repaired.output.contains("/damaged/990102001001-1.ndjson.from-"))
    let check = try json(session.run("check", "--json").output)
    #expect(check["isWhole"] == .boolean(true))
    #expect(check["lostChanges"] == .integer(1))
    #expect(session.run("list", "issues", "--json").output.contains("路灯不亮"))
    let again = try json(session.run("issue", "report", "--title", "又来", "--json").output)
    #expect(again["id"]?.string == "990102001001-5")
  }

  @Test("a person is erased by id; the issue stays and the trail is whole")
  func personIsErased() throws {
    let session = office()
    session.run("issue", "report", "--title", "路灯不亮", "--reporter", "王姨", "--phone", "13800135678")
    #expect(session.run("show", "2", "--json").output.contains(#""person":"P2""#))
    #expect(session.run("person", "wipe", "P2").status == 64)
    #expect(session.run("person", "erase").status == 64)
    #expect(session.run("person", "erase", "P7").status == 1)
    let erased = session.run("person", "erase", "P2")
    #expect(erased.status == 0)
    #expect(erased.output.hasPrefix("已删除 P2 的姓名和电话"))
    #expect(session.run("person", "erase", "P2").status == 1)
    let shown = session.run("show", "2").output
    #expect(shown.contains("路灯不亮") && !shown.contains("王姨"))
    #expect(session.run("check").status == 0)
  }

  @Test("an issue's title cannot command the terminal")
  func hostileTitles() {
    let session = office()
    session.run("issue", "report", "--title", "\u{1B}[31mred \u{202E}evil")
    for arguments in [["list", "issues"], ["show", "2"], ["list", "issues", "--json"]] {
      let output = session.run(arguments: arguments).output
      #expect(!output.contains("\u{1B}") && !output.contains("\u{202E}"), "\(arguments)")
      #expect(output.contains("evil"))
    }
  }

  @Test("info says where the store was looked for even when there is none")
  func infoWithoutStore() {
    let session = Session()
    let result = session.run("info")
    #expect(result.status == 66)
    #expect(result.output.contains(session.store))
  }
}

extension Session {
  /// Replaces text of a file by another of the same length.
  fileprivate func change(_ name: String, _ old: String, _ new: String) {
    guard let bytes = try? InputFile.read(folder + "/" + name) else { return }
    let text = String(decoding: bytes, as: UTF8.self).replacing(old, with: new)
    _ = file(name, text)
  }

  @Test("another platform's number finds its issue, also when it ends like an id")
  func outsideNumbers() {
    let session = Session()
    session.run("init", "--site", "990102001001", "--name", "青禾里社区")
    for number in ["hotline:A-1", "hotline:12345-2026-001", "message:990102001001-2"] {
      session.run("issue", "report", "--title", number, "--external-id", number)
      let shown = session.run("show", number)
      #expect(shown.status == 0)
      #expect(shown.output.contains(number))
    }
  }
}
