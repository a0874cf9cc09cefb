/// The other communities of the demonstration city: on the roster, no pilots, without records.
///
/// Coverage counts all communities of a roster, so a city of pilots only would look too good.
enum DemoRoster {
  static let count = 95

  /// The same for every seed: a roster is no matter of chance.
  static func drafts(at instant: Instant) -> [ChangeDraft] {
    var random = SplitMix64(seed: 9901)
    let names = stems.flatMap { stem in endings.map { stem + $0 } }
    // 37 and 133 share no divisor, so every name comes once and neighbours differ.
    return (0..<count).map { index in
      draft(names[(index * 37 + 5) % names.count], index, at: instant, &random)
    }
  }

  private static let stems = [
    "梧桐", "槐荫", "柳湖", "石桥", "北塘", "桂花", "稻香", "望江", "青石", "竹林", "荷塘", "松坡",
    "枫桥巷", "马鞍", "水磨", "砚池", "橘园", "鹿坪", "茶亭",
  ]
  private static let endings = ["里", "坊", "苑", "桥", "湾", "社区", "村"]
  private static let urbanTownships = ["990102001", "990102002", "990103001"]
  private static let ruralTownships = ["990121100", "990121200"]
  private static let urbanTypes = [
    "老旧小区", "商品房", "保障房", "单位大院", "村改居", "城中村", "安置小区", "集镇社区",
  ]

  private static func draft(
    _ name: String,
    _ index: Int,
    at instant: Instant,
    _ random: inout SplitMix64
  ) -> ChangeDraft {
    let isRural = name.hasSuffix("村")
    let township =
      isRural ? ruralTownships[index % 2] : urbanTownships[index % urbanTownships.count]
    // From 101 and 301 on: no pilot's number is among them.
    let code = isRural ? "\(township)\(301 + index)-01" : "\(township)\(101 + index)"
    let homes = isRural ? random.number(60...320) : random.number(700...3200)
    let hasEnding = isRural || name.hasSuffix("社区")
    return ChangeDraft(
      .communityCreate,
      body: Fields([
        .community: .text(code), .name: .text(hasEnding ? name : name + "社区"),
        .kind: .text(isRural ? "rural" : "urban"),
        .type: .text(isRural ? "自然村" : random.pick(urbanTypes)), .isPilot: .flag(false),
        .grids: .number(isRural ? 1 : max(2, homes / 350)), .homes: .number(homes),
        .residents: .number(homes * random.number(22...29) / 10),
        .secretary: .text(random.pick(DemoPeople.surnames) + "书记"),
      ]),
      at: instant,
      by: "街道办"
    )
  }
}
