/// Other people's categories onto ours, for imports: a city's list has three levels and its
/// own words.
extension Category {
  /// The category of an outside path, its levels from wide to narrow; `C99` when none fits.
  ///
  /// The narrowest level that says something decides; 其他 says nothing. Our own codes and names
  /// are taken as they are.
  public static func matching(words: [String], in setting: Setting = .urban) -> Category {
    for word in words.reversed() {
      let plain = word.filter { !$0.isWhitespace }
      if plain.isEmpty || plain == "其他" { continue }
      if let own = Catalogue.standard[plain] ?? Catalogue.standard.named(plain, in: setting),
        own.setting.includes(setting)
      {
        return own
      }
      let code = outsideKeywords.code(for: plain, in: setting)
      if let category = code.flatMap({ Catalogue.standard[$0] }) { return category }
    }
    return .other
  }

  /// The same for a path in one text, its levels between `/`, `>`, `-`, commas or dashes.
  public static func matching(path: String, in setting: Setting = .urban) -> Category {
    let separators: Set<Character> = ["/", ">", "-", ",", "，", "—", "、", "|", "\\", "→"]
    return matching(
      words: path.split { separators.contains($0) }.map(String.init),
      in: setting
    )
  }

  static let outsideKeywords = KeywordTable(
    """
    U07 C99 加装电梯
    U14 C02 充电
    C02 C02 消防 安全隐患
    C03 C03 噪声 噪音 扰民
    C07 C07 违章建筑 违法建筑 违建 占道 城管 市容 容积挡光
    C01 C01 路灯 照明 亮化
    U11 R09 垃圾分类
    U01 R06 园林绿化 绿化 公园 树木
    C05 R09 生活垃圾 垃圾
    C05 C05 环境卫生 环卫 保洁 大气污染 固体污染 油烟 公厕
    C06 R10 污水 排水 下水 管网 水污染 化粪池 内涝 防汛
    U05 R02 供水 自来水 停水 水压
    U05 C99 供电 电力 停电 燃气 供气 采暖 供热 供暖 公共设施 基础设施 电梯
    C04 C04 纠纷 邻里 调解
    C08 C08 养犬 犬 宠物
    U13 R01 渗漏 漏水 修缮 工程质量 房屋质量
    U10 R01 危房 棚户 城中村改造 老旧 旧改
    U09 C99 节能
    U08 C99 停车
    U02 R11 道路 公路 路面 村道 井盖 设施维护 交通设施
    U12 C99 小区管理 物业 居民服务
    C99 R04 改厕
    U06 R08 公共文化 公共服务 养老 体育
    C99 R06 新农村建设 村镇建设 村容 小城镇建设
    C90 C90 咨询 建议 求助 政策
    """
  )
}
