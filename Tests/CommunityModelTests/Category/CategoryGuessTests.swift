import Testing

@testable import CommunityModel

@Suite("The guess from a title")
struct CategoryGuessTests {
  @Test(
    "in town",
    arguments: [
      ("楼道灯坏", "C01"), ("3栋2单元楼道灯不亮", "C01"), ("河沿巷口污水井盖松动", "U02"),
      ("5栋顶楼下雨渗漏", "U13"), ("厨房漏水", "U13"), ("充电棚充电口坏两个", "U14"),
      ("二期地库出口积水", "C06"), ("广场舞音响晚十点未停", "C03"), ("1单元门禁打不开", "U12"),
      ("花坛里乱扔装修垃圾", "C05"), ("老人反映楼道扶手脱落", "U05"),
      ("消防通道被面包车长期占用", "C02"), ("飞线给电动车充电", "U14"), ("共享单车堵住坡道", "C07"),
      ("儿童滑梯裂缝", "U05"), ("楼上空调滴水到雨棚", "C04"), ("垃圾桶满溢异味", "C05"),
      ("住户在天井搭棚", "C07"), ("大型犬不拴绳", "C08"), ("供水压力低三楼以上无水", "U05"),
      ("化粪池外溢", "C06"), ("停车位被地锁占用", "C07"), ("绿化树枝压电线", "U01"),
      ("墙面小广告成片", "C05"), ("小区道路破损", "U02"), ("建议增加夜间路灯", "C90"),
      ("询问加装电梯补贴怎么申请", "C90"), ("想加装电梯", "U07"), ("没有这种词", "C99"), ("", "C99"),
    ]
  )
  func urban(title: String, code: String) {
    #expect(Category.guessed(fromTitle: title, in: .urban).code == code)
  }

  @Test(
    "in a village",
    arguments: [
      ("二组公厕门锁坏了", "C05"), ("老屋后墙开裂怕倒", "R01"), ("三格池盖板断裂", "R10"),
      ("厕漏", "R10"), ("自来水发黄", "C06"), ("入户路被雨水冲垮一段", "R11"),
      ("村口垃圾池两天没清", "R09"), ("猪圈粪水流到水沟", "R10"), ("晒场路灯不亮", "C01"),
      ("水渠淤塞漫田埂", "C06"), ("柴堆占村道", "C07"), ("旱厕拆后没有回填", "R04"),
      ("路边枯树快倒", "R06"), ("邻里争地界吵架", "C04"), ("问改厨补助什么时候发", "C90"),
      ("井盖丢失", "R11"),
    ]
  )
  func rural(title: String, code: String) {
    #expect(Category.guessed(fromTitle: title, in: .rural).code == code)
  }

  @Test("every row of keywords names categories that there are, each in its setting")
  func tables() throws {
    for row in Category.titleKeywords.rows + Category.outsideKeywords.rows {
      let urban = try #require(Category.withCode(row.urban), "\(row.words)")
      let rural = try #require(Category.withCode(row.rural), "\(row.words)")
      #expect(urban.setting.includes(.urban), "\(row.words)")
      #expect(rural.setting.includes(.rural), "\(row.words)")
    }
  }
}
