import Testing

@testable import CommunityModel

@Suite("The quick check of a value")
struct QuickCheckTests {
  private static let values: [FieldValue?] = [
    nil, .text(""), .text("  "), .text("灯"), .text("C01"), .text("urgent"), .text("990102001001"),
    .text(String(repeating: "x", count: 200)), .text(String(repeating: "x", count: 201)),
    .text(String(repeating: "灯", count: 201)), .number(3), .flag(true), .list([]), .list(["a"]),
    .instant(Instant(milliseconds: 0)),
  ]

  @Test("lets nothing through that the rule would refuse", arguments: IssueVerb.allCases)
  func agrees(verb: IssueVerb) {
    let context = RuleContext(
      now: Instant(milliseconds: 0),
      by: "wang",
      homeCommunity: "990102001001",
      hasCommunity: { $0 == "990102001001" },
      issue: { _ in nil }
    )
    let lengthMax = context.rules.life.titleLengthMax
    for rule in IssueAction[verb].fields {
      for value in QuickCheckTests.values {
        guard rule.quickCheck.allows(value, lengthMax: lengthMax) else { continue }
        for body in [Fields(), Fields([.reached: .text("reached")])] {
          let refusal = rule.refusal(for: value, in: body, context)
          #expect(refusal == nil, "\(rule.field) \(value as Any)")
        }
      }
    }
  }

  @Test("lets ordinary texts through, so that it is worth something")
  func usual() {
    let title = IssueAction[.report].fields[0]
    #expect(title.quickCheck.allows(.text("三号楼路灯不亮"), lengthMax: 200))
    #expect(!title.quickCheck.allows(nil, lengthMax: 200))
  }
}
