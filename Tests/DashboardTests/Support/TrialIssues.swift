import CommunityModel
import CommunityStore

/// Twenty invented issues of every kind, in three communities.
extension Trial {
  /// What somebody did at an hour of November 2026.
  private struct Step {
    let at: String
    let verb: IssueVerb
    let number: Int?
    let body: Fields
  }

  private static func new(
    _ at: String,
    _ title: String,
    _ category: String? = nil,
    _ more: KeyValuePairs<Field, FieldValue> = [:]
  ) -> Step {
    var body = Fields([.title: .text(title)])
    if let category { body[.category] = .text(category) }
    for (field, value) in more { body[field] = value }
    return Step(at: at, verb: .report, number: nil, body: body)
  }

  private static func act(
    _ at: String,
    _ verb: IssueVerb,
    _ number: Int,
    _ values: KeyValuePairs<Field, FieldValue> = [:]
  ) -> Step {
    Step(at: at, verb: verb, number: number, body: Fields(values))
  }

  /// Taken on, given to somebody and signed for within the first hour.
  private static func started(_ day: String, _ number: Int, by handler: String) -> [Step] {
    [
      act("\(day)T09:10", .accept, number),
      act("\(day)T09:20", .assign, number, [.handler: .text(handler)]),
      act("\(day)T09:30", .sign, number),
    ]
  }

  private static func resolved(_ at: String, _ number: Int, _ done: String) -> Step {
    act(at, .resolve, number, [.done: .text(done), .doneBy: .text("community")])
  }

  private static func rated(_ at: String, _ number: Int, _ rating: Int) -> Step {
    act(
      at,
      .revisit,
      number,
      [
        .reached: .text("reached"), .contacted: .text("reached"), .solved: .text("solved"),
        .rating: .text(String(rating)),
      ]
    )
  }

  /// The communities are 1, 2 and 3, the issues 4 to 23.
  private static var arrivals: [Step] {
    [
      new("16T09:00", "3栋2单元楼道灯坏", "C01", [.place: .text("3栋2单元")]),
      new("17T08:40", "地下车库积水", "C06", [.text: .text("雨后积水没过脚踝，水泵不转。")]),
      new("19T08:30", "东门外占道停车", "C07"),
      new("19T08:35", "花园小路塌陷", "U02"),
      new("19T08:40", "路口信号灯过暗", "C01"),
      new("19T08:45", "5栋西侧下水道堵塞", "C06"),
      new("19T08:50", "楼顶漏雨", "U13"),
      new("18T08:30", "健身器材松动", "U12"),
      new("17T08:30", "6栋夜间施工噪声", "C03"),
      new("23T13:00", "路灯不亮，老人出门看不见", nil, [.reporter: .text("王姨"), .phone: .text("13800000001")]),
      new("23T11:20", "绿化带垃圾没人清", "C05"),
      new("23T10:05", "充电桩跳闸", "U14"),
      new("23T13:10", "北门路灯也不亮", "C01", [.reporter: .text("李叔")]),
      new("20T09:00", "想在隔壁市开店怎么办证"),
      new("20T09:05", "测试"),
      new("20T09:10", "加装电梯的意见不一", "U07"),
      new("23T13:50", "7栋电梯困人", "U05", [.urgency: .text("urgent"), .source: .text("phone")]),
      new("20T10:00", "Lift door at Building 9 jams", "U05"),
      new("21T10:00", "村口桥栏杆断了一截", "R11", [.community: .text(village)]),
      new("22T15:30", "桂坊小区门禁失灵", "U12", [.community: .text(neighbour)]),
    ]
  }

  static let village = "990121100204-03"

  private static var work: [Step] {
    var steps =
      started("16", 4, by: "物业中心") + [
        resolved("17T15:00", 4, "换了灯泡和声控开关"), act("17T16:00", .close, 4),
        rated("18T10:00", 4, 5),
      ]
    steps += started("17", 5, by: "物业中心") + started("19", 6, by: "城管队")
    steps.append(act("20T09:00", .supervise, 6))
    steps += started("19", 7, by: "物业中心")
    steps.append(
      act(
        "20T09:30",
        .suspend,
        7,
        [.reason: .text("material"), .approver: .text("周书记"), .reviewOn: .text("2026-12-01")]
      )
    )
    steps += started("19", 8, by: "孙立")
    steps.append(
      act("20T11:00", .refer, 8, [.referredTo: .text("交警队"), .outsideNumber: .text("J-77")])
    )
    steps += started("19", 9, by: "物业中心") + [resolved("20T11:30", 9, "疏通")]
    steps +=
      started("19", 10, by: "物业中心") + [
        resolved("20T11:40", 10, "补了防水"), act("20T15:00", .verify, 10),
      ]
    steps +=
      started("18", 11, by: "物业中心") + [
        resolved("19T11:40", 11, "上紧了"), act("19T15:00", .close, 11),
      ]
    steps +=
      started("17", 12, by: "城管队") + [
        resolved("18T11:00", 12, "劝停"), act("18T15:00", .close, 12), rated("19T10:00", 12, 1),
        act("19T11:00", .judge, 12, [.finding: .text("valid")]),
      ]
    return steps + decisions
  }

  private static var decisions: [Step] {
    [
      act("23T11:40", .accept, 14),
      act("23T10:20", .accept, 15), act("23T10:30", .assign, 15, [.handler: .text("孙立")]),
      act("23T13:20", .merge, 16, [.target: .text(Trial.id(13).description)]),
      act("20T09:30", .reject, 17, [.reason: .text("不归本处")]),
      act("20T09:40", .void, 18, [.reason: .text("测试")]),
      act("20T10:00", .accept, 19), act("20T10:02", .assign, 19, [.handler: .text("赵敏")]),
      act("20T10:05", .sign, 19), act("20T10:10", .toproject, 19, [.project: .text("加装电梯")]),
      act("22T15:40", .accept, 23), act("22T15:50", .assign, 23, [.handler: .text("物业中心")]),
      act("23T09:00", .sign, 23),
    ]
  }

  /// Makes the store with everything in it; the clock stands at 14:05 on the 23rd afterwards.
  func makeFullStore() throws -> Store {
    try set("16T08:30")
    let store = try makeStore()
    try store.commit(
      [
        Trial.community(Trial.site, "青禾里社区", "老旧小区"),
        Trial.community(Trial.neighbour, "桂坊社区", "商品房"),
        Trial.community(Trial.village, "柳湾自然村", "山区村"),
      ],
      by: Trial.zhao
    )
    try set("23T14:05")
    let drafts = try (Trial.arrivals + Trial.work).map { step in
      ChangeDraft(
        .issue(step.verb),
        id: step.number.map { Trial.id($0) },
        body: step.body,
        at: try Trial.instant(step.at),
        by: step.verb == .revisit ? "孙立" : "赵敏"
      )
    }
    try store.commit(drafts, by: Trial.zhao)
    return store
  }

  private static func community(_ code: String, _ name: String, _ type: String) -> ChangeDraft {
    ChangeDraft(
      .communityCreate,
      body: Fields([
        .community: .text(code), .name: .text(name), .type: .text(type), .isPilot: .flag(true),
      ])
    )
  }
}
