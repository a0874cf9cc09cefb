import CommunityModel
import Testing

@Suite("How an issue comes in")
struct ArrivalTests {
  private func report(
    _ body: KeyValuePairs<Field, FieldValue>,
    _ verb: IssueVerb = .report
  ) throws(Refusal) -> CommunityModel.Issue {
    var office = Office()
    let change = try office.commit(
      ChangeDraft(.issue(verb), body: Fields(body)),
      at: Story.start,
      by: "wang"
    )
    guard let issue = office[change.id] else { preconditionFailure("no record was made") }
    return issue
  }

  private func refusal(
    _ body: KeyValuePairs<Field, FieldValue>,
    _ verb: IssueVerb = .report
  ) -> Refusal? {
    do {
      _ = try report(body, verb)
      return nil
    } catch {
      return error
    }
  }

  @Test("A title is all that a report needs; the office knows the rest")
  func titleOnly() throws {
    let issue = try report([.title: .text("路灯不亮")])
    #expect(issue.community == Office.site && issue.receivedAt == Story.start)
    #expect(issue.status == .reported && issue.urgency == .normal && issue.source == .patrol)
    #expect(issue.category == nil && issue.supporters.count == 1 && issue.round == 1)
    #expect(
      refusal([:]) == Refusal("needed", ["field": .label("fi.title")], field: .title)
    )
  }

  @Test("Times must stand in order, two minutes of a fast clock forgiven")
  func times() {
    let future = Story.start.adding(milliseconds: 120_001)
    let edge = Story.start.adding(milliseconds: 120_000)
    #expect(refusal([.title: .text("灯"), .received: .instant(edge)]) == nil)
    #expect(
      refusal([.title: .text("灯"), .received: .instant(future)])
        == Refusal("future", ["at": .instant(future)], field: .received)
    )
    #expect(refusal([.title: .text("灯"), .happened: .instant(Story.start)]) == nil)
    #expect(
      refusal([.title: .text("灯"), .happened: .instant(edge)])
        == Refusal("order", ["at": .instant(edge)], field: .happened)
    )
  }

  @Test("Values must be of their kind, known and not too long")
  func values() {
    #expect(
      refusal([.title: .text("灯"), .category: .text("Z99")])
        == Refusal("category", ["value": .text("Z99")], field: .category)
    )
    #expect(
      refusal([.title: .text("灯"), .community: .text("990102001777")])
        == Refusal("community", ["value": .text("990102001777")], field: .community)
    )
    #expect(
      refusal([.title: .text("灯"), .source: .text("pigeon")])
        == Refusal(
          "choice",
          ["field": .label("fi.source"), "value": .text("pigeon")],
          field: .source
        )
    )
    #expect(refusal([.title: .text(String(repeating: "灯", count: 200))]) == nil)
    #expect(
      refusal([.title: .text(String(repeating: "灯", count: 201))])
        == Refusal("long", ["field": .label("fi.title"), "max": .number(200)], field: .title)
    )
    #expect(
      refusal([.title: .number(7)])
        == Refusal("form", ["field": .label("fi.title")], field: .title)
    )
    #expect(
      refusal([.title: .text("灯"), .received: .text("今天")])
        == Refusal("form", ["field": .label("fi.received")], field: .received)
    )
    #expect(
      refusal([.title: .text("灯"), .rating: .text("5")])
        == Refusal("field", ["field": .label("fi.rating")], field: .rating)
    )
  }

  @Test("Fixed on the spot it is done at once; project kinds cannot be")
  func fix() throws {
    let issue = try report([.title: .text("灯"), .done: .text("换灯泡")], .fix)
    #expect(issue.status == .done && issue.isFixedOnSpot && issue.resolvedAt == Story.start)
    #expect(issue.signedAt == issue.receivedAt && issue.contactedAt == issue.receivedAt)
    #expect(
      refusal([.title: .text("停车难"), .done: .text("劝"), .category: .text("U08")], .fix)
        == Refusal("fixCategory", ["category": .text("U08")], field: .category)
    )
    #expect(
      refusal([.title: .text("灯")], .fix)
        == Refusal("needed", ["field": .label("fi.done")], field: .done)
    )
  }

  @Test("An old message that was answered elsewhere runs no clock and is never open")
  func history() throws {
    let answered = Story.instant("2025-03-01T10:00:00+08:00")
    let issue = try report(
      [
        .title: .text("旧件"), .answer: .text("已答复"), .answered: .instant(answered),
        .externalID: .text("hotline:77"), .fingerprint: .text("f1"),
      ],
      .history
    )
    #expect(issue.status == .history && issue.nextDue(.standard) == nil && !issue.status.isOpen)
    #expect(issue.resolution == Resolution(text: "已答复", by: nil, at: answered))
    #expect(issue.resolvedAt == answered && issue.externalID == "hotline:77")
    #expect(issue.fingerprint == "f1")
  }
}
