/// A guess at the category from a title, for quick entry; the person at the keyboard decides.
extension Category {
  /// The category that a title points to in a setting; `C99` when nothing does.
  ///
  /// What is broken is work, even where a project kind is near: 三格池盖板断裂 is sewage, not
  /// 改厕, because a clock must run.
  public static func guessed(fromTitle title: String, in setting: Setting = .urban) -> Category {
    let isQuestion = questionBeginnings.contains { title.hasPrefix($0) }
    if isQuestion, let question = Catalogue.standard["C90"] { return question }
    return titleKeywords.code(for: title, in: setting).flatMap { Catalogue.standard[$0] } ?? .other
  }

  private static let questionBeginnings = [
    "询问", "咨询", "建议", "请问", "问", "想问", "打听", "希望", "求问",
  ]

  static let titleKeywords = KeywordTable(
    """
    U07 C99 加装电梯 加电梯 装电梯
    C99 R04 改厕 旱厕
    C99 R02 改水
    C99 R03 改厨
    C99 R05 改圈
    U09 C99 外墙保温 保温层 节能
    U14 C02 充电 飞线 电动车进楼 电瓶车
    C02 C02 消防 灭火 火灾 起火 冒烟 烟头 秸秆 易燃
    U02 R11 井盖
    C08 C08 犬 狗 拴绳
    C03 C03 噪声 噪音 扰民 音响 广场舞 太吵 很吵 吵闹 麻将
    C04 C04 吵架 纠纷 争地界 地界 邻里 打架 空调滴水 争执 矛盾
    C01 C01 灯 照明
    C05 C05 小广告 公厕 卫生死角 老鼠 蟑螂 蚊 臭味大 油烟
    U11 R09 分类 投放点 定时投放
    C05 R09 垃圾 渣土 满溢 保洁 清运 异味 脏 臭
    C06 R10 化粪池 三格池 粪水 粪 污水
    U13 R10 厕漏
    C05 R10 厕所 厕
    C06 C06 积水 下水 排水 堵水 管道堵 水渠 淤塞 内涝 返水 管网 沟堵
    C07 R09 乱倒
    C07 C07 违建 搭棚 搭建 占道 占用 占村道 占了 堵住 堵车 地锁 僵尸车 单车 乱停 堵路
    U08 C99 停车 车位
    U13 R01 漏雨 渗水 屋面 屋顶 瓦
    U05 R01 危房 危墙 倒塌 怕倒 老屋 裂了缝
    U01 R06 树 绿化 花坛 草坪 草地 枝 花圃 绿地
    U13 C06 渗漏 漏水 漏 水管
    C05 C05 堆放 堆物 杂物 堆
    U12 C99 物业 门禁 保安 物管
    U05 C06 停水 水压 供水 自来水 水表 没水 无水 断水
    U05 C02 停电 电线 变压器 没电 断电 电表 漏电 燃气 煤气 天然气 电梯
    U02 R11 路肩 路面 道路 坑 入户路 村道 坡道 台阶 公路 地砖 人行道 桥 路
    U05 R06 扶手 护栏 栏杆 滑梯 健身 器材 晾衣 座椅 长椅 广告牌 宣传栏 单元门 雨棚 设施 井
    U06 R08 幼儿园 卫生室 食堂 养老 活动室 祠堂 文化
    U04 R08 广场 场地 花园 公共空间
    U03 R07 门前 房前 屋后 菜地
    C90 C90 补助 补贴 怎么办 如何 申请 咨询 建议
    """
  )
}
