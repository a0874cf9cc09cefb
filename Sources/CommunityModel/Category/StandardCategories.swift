/// The categories that every office starts with; the codes are kept for ever.
extension Category {
  public static let standard: [Category] = urban + rural + shared

  /// What has no other place.
  public static let other = Category(
    code: "C99",
    chineseName: "其他",
    englishName: "Other",
    goal: nil,
    setting: .both,
    clockClass: .upkeep
  )

  private static let urban: [Category] = [
    .urban("U01", "绿化", "Greenery", .beauty, .upkeep),
    .urban("U02", "小区道路", "Estate road", .safe, .upkeep),
    .urban("U03", "房前屋后", "Doorstep", .tidy, .cleaning),
    .urban("U04", "公共空间", "Common space", .comfort, .project),
    .urban("U05", "基础设施", "Utilities", .safe, .repair),
    .urban("U06", "公共服务", "Services", .comfort, .project),
    .urban("U07", "加装电梯", "Lift", .comfort, .project),
    .urban("U08", "停车", "Parking", .comfort, .project),
    .urban("U09", "建筑节能", "Insulation", .comfort, .project),
    .urban("U10", "老旧改造", "Renovation", .comfort, .project),
    .urban("U11", "垃圾分类", "Sorting", .tidy, .cleaning),
    .urban("U12", "物业服务", "Property", .comfort, .upkeep),
    .urban("U13", "房屋渗漏", "Leaks", .safe, .upkeep),
    .urban("U14", "充电安全", "Charging", .safe, .repair),
  ]

  private static let rural: [Category] = [
    .rural("R01", "危房", "Unsafe house", .safe, .project),
    .rural("R02", "改水", "Water", .safe, .project),
    .rural("R03", "改厨", "Kitchen", .comfort, .project),
    .rural("R04", "改厕", "Toilet", .tidy, .project),
    .rural("R05", "改圈", "Animal pens", .tidy, .project),
    .rural("R06", "村容村貌", "Village look", .beauty, .upkeep),
    .rural("R07", "房前屋后", "Doorstep", .tidy, .cleaning),
    .rural("R08", "公共空间", "Common space", .comfort, .project),
    .rural("R09", "生活垃圾", "Rubbish", .tidy, .cleaning),
    .rural("R10", "生活污水", "Sewage", .tidy, .repair),
    .rural("R11", "村道入户路", "Village road", .safe, .upkeep),
  ]

  private static let shared: [Category] = [
    .shared("C01", "照明", "Lighting", .safe, .repair),
    .shared("C02", "消防", "Fire safety", .safe, .cleaning),
    .shared("C03", "噪声", "Noise", .comfort, .dispute),
    .shared("C04", "邻里纠纷", "Dispute", .comfort, .dispute),
    .shared("C05", "环境卫生", "Cleaning", .tidy, .cleaning),
    .shared("C06", "排水管网", "Drains", .safe, .repair),
    .shared("C07", "违建占道", "Obstruction", .safe, .cleaning),
    .shared("C08", "养犬", "Dogs", .safe, .dispute),
    .shared("C90", "咨询建议", "Question", nil, .question),
    other,
  ]

  private static func urban(
    _ code: String,
    _ chinese: String,
    _ english: String,
    _ goal: Goal?,
    _ clocks: ClockClass
  ) -> Category {
    Category(
      code: code,
      chineseName: chinese,
      englishName: english,
      goal: goal,
      setting: .urban,
      clockClass: clocks
    )
  }

  private static func rural(
    _ code: String,
    _ chinese: String,
    _ english: String,
    _ goal: Goal?,
    _ clocks: ClockClass
  ) -> Category {
    Category(
      code: code,
      chineseName: chinese,
      englishName: english,
      goal: goal,
      setting: .rural,
      clockClass: clocks
    )
  }

  private static func shared(
    _ code: String,
    _ chinese: String,
    _ english: String,
    _ goal: Goal?,
    _ clocks: ClockClass
  ) -> Category {
    Category(
      code: code,
      chineseName: chinese,
      englishName: english,
      goal: goal,
      setting: .both,
      clockClass: clocks
    )
  }
}
