import Testing

extension InTerminal {
  @Suite("The life of an issue")
  struct LifeOfAnIssueTests {
    private let sandbox: Sandbox

    init() throws { sandbox = try Sandbox() }

    @Test("by keyboard only, from the report to the three answers, live on a second screen")
    func wholeLife() async throws {
      try await sandbox.makeStore()
      let worker = try await Terminal.dashboard(sandbox, by: "王敏", width: 120, height: 36)
      let checker = try await Terminal.dashboard(sandbox, by: "李强", width: 120, height: 36)
      try await reportByQuickLine(worker, seenBy: checker)
      try await work(worker, seenBy: checker)
      // The handler may not check and revisit the own work: the other one goes on.
      try await finish(checker, seenBy: worker)
      let issue = try await sandbox.json("show", "2")
      #expect(issue["status"] as? String == "done")
      let history = try #require(issue["history"] as? [[String: Any]])
      #expect(
        history.map { "\($0["by"] ?? "") \($0["change"] ?? "")" } == [
          "王敏 issue.report", "王敏 issue.accept", "王敏 issue.assign", "王敏 issue.sign",
          "王敏 issue.resolve", "李强 issue.verify", "李强 issue.close", "李强 issue.revisit",
        ]
      )
      #expect(try await worker.quit() == 0)
    }

    private func reportByQuickLine(_ worker: Terminal, seenBy other: Terminal) async throws {
      try await worker.press("n")
      try await worker.wait(for: "快录")
      try await worker.type("3-2-501 王姨 楼道灯坏 刚才")
      try await worker.press("Tab")
      try await worker.wait(for: "the line sorted into fields") { form in
        let fields = [("问题 *", "3栋2单元楼道灯坏"), ("类别 ", "C01"), ("反映人 ", "王姨")]
        return fields.allSatisfy { name, text in
          form.lines.contains { $0.contains("│ " + name) && $0.contains(text) }
        }
      }
      try await worker.press("C-s")
      try await worker.wait(for: "2 上报，已记录")
      try await other.wait(forIssue: "3栋2单元楼道灯坏", toBe: "待受理")
    }

    /// 受理, 派单, 签收, 完成.
    private func work(_ worker: Terminal, seenBy other: Terminal) async throws {
      let title = "3栋2单元楼道灯坏"
      try await worker.press("a")
      try await worker.wait(for: "─ 受理  2")
      try await worker.press("C-s")
      try await other.wait(forIssue: title, toBe: "待派单")
      try await worker.wait(for: "受理，已记录")
      try await worker.press("a")
      try await worker.wait(for: "─ 派单  2")
      try await worker.type("王敏")
      try await worker.press("C-s")
      try await other.wait(forIssue: title, toBe: "待签收")
      try await worker.wait(for: "派单，已记录")
      try await worker.press("a")
      try await worker.wait(for: "签收 2 3栋2单元楼道灯坏？")
      try await worker.press("Enter")
      try await other.wait(forIssue: title, toBe: "处置中")
      try await worker.wait(for: "签收，已记录")
      try await worker.press("a")
      try await worker.wait(for: "─ 完成  2")
      try await worker.type("换了两个灯泡")
      try await worker.press("C-s")
      try await other.wait(forIssue: title, toBe: "待核查")
      try await worker.wait(for: "完成，已记录")
    }

    /// 核查, 结案, 回访 with its three answers.
    private func finish(_ checker: Terminal, seenBy other: Terminal) async throws {
      let title = "3栋2单元楼道灯坏"
      // The same key again means yes as well.
      try await checker.press("a", "a")
      try await other.wait(forIssue: title, toBe: "待结案")
      try await checker.wait(for: "核查，已记录")
      try await checker.press("a", "a")
      try await other.wait(forIssue: title, toBe: "待回访")
      try await checker.wait(for: "结案，已记录")
      try await checker.press("a")
      try await checker.wait(for: "─ 回访  2")
      for answer in ["Tab", "1", "Tab", "1", "Tab", "5"] { try await checker.press(answer) }
      let form = try await checker.wait(for: "[5 非常满意]")
      #expect(form.contains("[1 已联系]"))
      #expect(form.contains("[1 已解决]"))
      try await checker.press("C-s")
      try await checker.wait(for: "回访，已记录")
      // It leaves the queue, and the rating counts.
      try await other.wait(for: "没有待办的问题")
      try await other.wait(for: "n=1 ")
    }

    @Test("settled on the spot, in one form")
    func fix() async throws {
      try await sandbox.makeStore()
      let worker = try await Terminal.dashboard(sandbox, width: 120, height: 36)
      let other = try await Terminal.dashboard(sandbox, by: "李强", width: 120, height: 36)
      try await worker.press("f")
      try await worker.wait(for: "─ 即办")
      try await worker.type("消防通道堆物")
      try await worker.press("Tab", "Tab")
      try await worker.type("当场清走了")
      try await worker.press("C-s")
      try await worker.wait(for: "2 即办，已记录")
      try await other.wait(for: "消防通道堆物")
      let issue = try await sandbox.json("show", "2")
      #expect(issue["status"] as? String == "done")
      #expect(issue["isFixedOnSpot"] as? Bool == true)
      #expect((issue["resolution"] as? [String: Any])?["text"] as? String == "当场清走了")
    }

    @Test("what somebody else did meanwhile refuses the form, and nothing is overwritten")
    func conflict() async throws {
      try await sandbox.makeStore("化粪池外溢")
      let worker = try await Terminal.dashboard(sandbox)
      try await worker.press("a")
      try await worker.wait(for: "─ 受理  2")
      try await worker.type("排水")
      try await worker.wait(for: "C06")
      try await sandbox.must("issue", "reject", "2", "--reason", "outside")
      try await worker.press("C-s")
      let screen = try await worker.wait(for: "不能受理")
      #expect(screen.contains("─ 受理  2"))
      let issue = try await sandbox.json("show", "2")
      #expect(issue["status"] as? String == "rejected")
    }
  }
}
