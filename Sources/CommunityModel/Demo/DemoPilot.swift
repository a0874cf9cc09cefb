/// One of the five pilot communities of the demonstration city, with its real-looking figures.
struct DemoPilot: Sendable {
  let code: String
  let name: String
  let kind: Community.Kind
  let type: String
  /// Estates of a community, groups of a village.
  let estates: [String]
  let buildings: Int
  let homes: Int
  let residents: Int
  let grids: Int
  let secretary: String
  let startingPoints: [String]
  /// Of a hundred issues, how many are from here.
  let share: Int
  /// Of a hundred that somebody had to handle, how many were late.
  let latePercent: Double

  var isRural: Bool { kind == .rural }

  static let all: [DemoPilot] = [
    DemoPilot(
      code: "990102001001",
      name: "青禾里社区",
      kind: .urban,
      type: "老旧小区",
      estates: ["棉纺一宿舍", "青禾里小区", "河沿巷院落"],
      buildings: 42,
      homes: 1862,
      residents: 4913,
      grids: 6,
      secretary: "周书记",
      startingPoints: ["楼道灯", "中心花园", "停车"],
      share: 30,
      latePercent: 6
    ),
    DemoPilot(
      code: "990102002003",
      name: "叠翠湾社区",
      kind: .urban,
      type: "商品房",
      estates: ["叠翠湾一期", "叠翠湾二期"],
      buildings: 28,
      homes: 2740,
      residents: 7365,
      grids: 8,
      secretary: "林书记",
      startingPoints: ["垃圾分类", "充电棚", "儿童场地"],
      share: 30,
      latePercent: 3
    ),
    DemoPilot(
      code: "990103001002",
      name: "机修厂社区",
      kind: .urban,
      type: "单位大院",
      estates: ["机修厂北院", "机修厂南院"],
      buildings: 31,
      homes: 1105,
      residents: 2580,
      grids: 4,
      secretary: "赵书记",
      startingPoints: ["加装电梯", "屋面渗漏"],
      share: 15,
      latePercent: 14
    ),
    DemoPilot(
      code: "990103001005",
      name: "新坊社区",
      kind: .urban,
      type: "村改居",
      estates: ["新坊安置小区", "老坊街"],
      buildings: 24,
      homes: 1420,
      residents: 4102,
      grids: 5,
      secretary: "何书记",
      startingPoints: ["楼道堆物", "菜地变绿地", "红白事厅"],
      share: 17,
      latePercent: 8
    ),
    DemoPilot(
      code: "990121100204-03",
      name: "柿子湾自然村",
      kind: .rural,
      type: "自然村",
      estates: ["一组", "二组", "三组"],
      buildings: 0,
      homes: 146,
      residents: 531,
      grids: 1,
      secretary: "柳堰村书记",
      startingPoints: ["改厕", "入户路", "门前三包"],
      share: 8,
      latePercent: 8
    ),
  ]

  /// The change that enters it into the store.
  func draft(at instant: Instant) -> ChangeDraft {
    ChangeDraft(
      .communityCreate,
      body: Fields([
        .community: .text(code), .name: .text(name), .kind: .text(kind.rawValue),
        .type: .text(type), .isPilot: .flag(true), .estates: .list(estates),
        .grids: .number(grids), .homes: .number(homes), .residents: .number(residents),
        .secretary: .text(secretary), .startingPoints: .list(startingPoints),
      ]),
      at: instant,
      by: "街道办"
    )
  }
}
