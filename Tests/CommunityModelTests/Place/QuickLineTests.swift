import CommunityModel
import Testing

@Suite("The quick line")
struct QuickLineTests {
  /// What the line should come apart into; a dash is nothing.
  struct Expected: Sendable {
    let line: String
    let place: String
    let person: String
    let title: String
    let happened: String
    var isUrgent = false
  }

  private static let cases = [
    Expected(
      line: "3-2-501 王姨 楼道灯坏 2天",
      place: "3-2-501",
      person: "王姨",
      title: "3栋2单元楼道灯坏",
      happened: "2026-11-21 00:00"
    ),
    Expected(
      line: "二组 李家 厕漏 3天",
      place: "二组 李家",
      person: "-",
      title: "二组厕漏",
      happened: "2026-11-20 00:00"
    ),
    Expected(
      line: "一期门口 井盖松 刚才 急",
      place: "一期门口",
      person: "-",
      title: "一期门口井盖松",
      happened: "2026-11-23 14:05",
      isUrgent: true
    ),
    Expected(
      line: "青禾里小区 3-2-501 王建军 漏水 昨晚",
      place: "青禾里小区 3-2-501",
      person: "王建军",
      title: "青禾里小区3栋2单元漏水",
      happened: "2026-11-22 00:00"
    ),
    Expected(
      line: "3-2-501\u{3000}欧阳老师\t楼道灯坏",
      place: "3-2-501",
      person: "欧阳老师",
      title: "3栋2单元楼道灯坏",
      happened: "-"
    ),
    Expected(line: "楼道灯坏", place: "-", person: "-", title: "楼道灯坏", happened: "-"),
    Expected(line: "路灯 坏了", place: "-", person: "-", title: "路灯 坏了", happened: "-"),
    Expected(
      line: "3栋2单元楼道灯不亮",
      place: "3-2",
      person: "-",
      title: "3栋2单元楼道灯不亮",
      happened: "-"
    ),
    Expected(
      line: "3-2-501 楼道灯坏 两周前",
      place: "3-2-501",
      person: "-",
      title: "3栋2单元楼道灯坏",
      happened: "2026-11-09 00:00"
    ),
    Expected(
      line: "紧急 燃气味 2小时",
      place: "-",
      person: "-",
      title: "燃气味",
      happened: "2026-11-23 12:05",
      isUrgent: true
    ),
    Expected(
      line: "高空 抛物",
      place: "-",
      person: "-",
      title: "高空 抛物",
      happened: "-"
    ),
    Expected(
      line: "5栋 垃圾没清 12月1日",
      place: "5栋",
      person: "-",
      title: "5栋垃圾没清",
      happened: "2025-12-01 00:00"
    ),
    Expected(line: "3-2-501", place: "-", person: "-", title: "3-2-501", happened: "-"),
    Expected(line: "急", place: "-", person: "-", title: "急", happened: "-"),
    Expected(line: "   ", place: "-", person: "-", title: "", happened: "-"),
  ]

  @Test("comes apart into fields", arguments: cases)
  func fields(expected: Expected) throws {
    let now = try #require(Instant("2026-11-23T14:05+08:00"))
    let quick = QuickLine(expected.line, now: now)
    #expect(quick.place ?? "-" == expected.place)
    #expect(quick.person ?? "-" == expected.person)
    #expect(quick.title == expected.title)
    #expect(quick.happened?.minuteText ?? "-" == expected.happened)
    #expect(quick.isUrgent == expected.isUrgent)
  }

  @Test("says which stretch of the line is what, in order")
  func parts() throws {
    let now = try #require(Instant("2026-11-23T14:05+08:00"))
    let line = "3-2-501 王姨 100-12345678 楼道灯坏 2天 急"
    let quick = QuickLine(line, now: now)
    let found = quick.parts.map { "\($0.kind.rawValue):\(line[$0.range])" }
    #expect(
      found == [
        "place:3-2-501", "person:王姨", "phone:100-12345678", "problem:楼道灯坏", "time:2天",
        "urgency:急",
      ]
    )
    #expect(quick.phone == "100-12345678")
    #expect(quick.problem == "楼道灯坏")
    #expect(quick.urgency == .urgent)
    #expect(quick.category(in: .urban).code == "C01")
  }

  @Test(
    "survives what nobody would type",
    arguments: [
      "9999999999天 灯", "０-０-０ x", "组组组 家家", "--- - -", "99999天 坏", "👩‍👩‍👧‍👦 3天", "13月45日 灯坏",
      "0天 灯", "一十十天 灯",
    ]
  )
  func hostile(line: String) throws {
    let now = try #require(Instant("2026-11-23T14:05+08:00"))
    let quick = QuickLine(line, now: now)
    #expect(!quick.problem.isEmpty)
    #expect(quick.happened.map { $0 <= now } ?? true)
  }
}
