import CommunityModel
import Testing

@Suite("Values of the model in words")
struct SpeechTests {
  private func speech(_ language: Language) -> Speech {
    Speech(words: Words(language), rules: .standard, home: Office.site) { code in
      code == Office.site ? "青禾里社区" : nil
    }
  }

  private func change(
    _ verb: IssueVerb,
    _ values: KeyValuePairs<Field, FieldValue>
  ) throws -> Change {
    Change(
      seq: 9,
      at: try #require(Instant("2026-11-23T09:00:00+08:00")),
      by: "赵敏",
      terminal: "hall-1",
      kind: .issue(verb),
      id: RecordID(site: Office.site, number: 5),
      rules: 1,
      body: Fields(values)
    )
  }

  @Test(
    "What a change did, in one line",
    arguments: [
      (.assign, [.handler: .text("物业中心")], "派单  物业中心", "Assign  物业中心"),
      (
        .assign, [.handler: .text("物业中心"), .coHandlers: .list(["孙立", "李叔"])],
        "派单  物业中心  孙立、李叔", "Assign  物业中心  孙立, 李叔"
      ),
      (.sign, [:], "签收", "Sign"),
      (
        .accept, [.category: .text("C01"), .urgency: .text("urgent")], "受理  照明  紧急",
        "Accept  Lighting  Urgent"
      ),
      (
        .accept, [.category: .text("C01"), .urgency: .text("normal")], "受理  照明", "Accept  Lighting"
      ),
      (
        .suspend,
        [.reason: .text("material"), .approver: .text("周书记"), .reviewOn: .text("2026-12-01")],
        "挂账  等材料  周书记  2026-12-01", "Hold  Material  周书记  2026-12-01"
      ),
      (
        .revisit,
        [
          .reached: .text("reached"), .contacted: .text("reached"), .solved: .text("partly"),
          .rating: .text("4"),
        ],
        "回访  已联系  部分解决  满意", "Revisit  Contacted  Partly  Good"
      ),
      (.verify, [.selfCheck: .flag(true)], "核查  自查", "Verify  Self-check"),
      (.verify, [.selfCheck: .flag(false)], "核查", "Verify"),
      (
        .report, [.title: .text("楼道灯坏"), .reporter: .text("王姨"), .phone: .text("138")],
        "上报", "Report"
      ),
      (.correct, [.title: .text("新标题")], "更正  新标题", "Correct  新标题"),
      (.merge, [.target: .text("990102001001-7")], "合并  7", "Merge  7"),
      (
        .extend, [.until: .instant(Instant(milliseconds: 1_796_000_000_000)), .reason: .text("雨")],
        "延期  2026-11-30 08:53  雨", "Extend  2026-11-30 08:53  雨"
      ),
    ] as [(IssueVerb, KeyValuePairs<Field, FieldValue>, String, String)]
  )
  func lines(
    verb: IssueVerb,
    values: KeyValuePairs<Field, FieldValue>,
    chinese: String,
    english: String
  ) throws {
    #expect(speech(.zh).line(try change(verb, values)) == chinese)
    #expect(speech(.en).line(try change(verb, values)) == english)
  }

  @Test("With the names of fields, for a history on paper")
  func named() throws {
    let change = try change(
      .resolve,
      [.done: .text("已换灯"), .doneBy: .text("resident"), .selfCheck: .flag(true)]
    )
    #expect(speech(.zh).line(change, namingFields: true) == "完成  办理情况 已换灯  谁解决 居民")
    #expect(
      speech(.en).line(change, namingFields: true)
        == "Resolve  Work done 已换灯  Solved by Residents"
    )
  }

  @Test("Who reported is told by no action", arguments: IssueVerb.allCases)
  func silence(verb: IssueVerb) throws {
    let secret: [Field] = [.reporter, .phone, .person, .personHash, .people]
    #expect(Field.allCases.filter(\.isPrivate) == secret)
    var change = try change(verb, [:])
    for field in secret { change.body[field] = .text("王姨") }
    #expect(!speech(.zh).line(change, namingFields: true).contains("王姨"))
  }

  @Test(
    "Changes of the store itself have words",
    arguments: [
      ChangeKind.communityCreate, .communityCorrect, .storeBase, .storeRepair, .privateErase,
    ]
  )
  func others(kind: ChangeKind) throws {
    var change = try change(.sign, [:])
    change.kind = kind
    for language in Language.allCases {
      #expect(!speech(language).line(change).hasPrefix("change."))
    }
  }

  @Test(
    "A category by its name, an unknown one by its code, none as a dash",
    arguments: [
      ("C01", "照明", "Lighting", "照明 · 安全"), ("X77", "X77", "X77", "X77"), (nil, "—", "—", "—"),
      ("C90", "咨询建议", "Question", "咨询建议"),
    ] as [(String?, String, String, String)]
  )
  func categories(code: String?, chinese: String, english: String, withGoal: String) {
    #expect(speech(.zh).category(code) == chinese)
    #expect(speech(.en).category(code) == english)
    #expect(speech(.zh).categoryAndGoal(code) == withGoal)
  }

  @Test("A refusal becomes one sentence with its values")
  func refusals() throws {
    let refusal = Refusal(
      "extendLate",
      ["due": .instant(try #require(Instant("2026-11-23T09:30:00+08:00")))]
    )
    #expect(speech(.zh).sentence(refusal) == "已在 2026-11-23 09:30 到期，不能再延；请尽快办理或挂账")
    let status = Refusal("status", ["status": .label("st.done"), "action": .label("ac.sign")])
    #expect(
      speech(.en).sentence(status)
        == "It stands at \"Done\", so \"Sign\" is not possible; do first what is due now"
    )
    #expect(
      speech(.zh).sentence(Refusal("returns", ["max": .number(2)]))
        == "最多退回 2 次；请签收办理，或联系派单人改派"
    )
  }

  @Test("A hostile value stays text: its braces are not looked into")
  func braces() {
    let refusal = Refusal("number", ["field": .text("{value}"), "value": .text("x")])
    #expect(speech(.zh).sentence(refusal).contains("「{value}」"))
  }
}
