internal import CommunityModel

/// What other platforms call the columns that an import understands.
///
/// Names are compared in lower case without spaces, signs and what stands in brackets. Of two
/// columns that could fill a field the one whose name stands first here does; only a category
/// may have several, its levels from wide to narrow.
enum ColumnNames {
  private static let table: [(field: Field, names: String)] = [
    (
      .externalID,
      """
      外部编号 留言编号 工单编号 工单号 诉求编号 信件编号 事件编号 案件编号 受理编号 编号
      outsideid messageid externalid id number
      """
    ),
    (
      .title,
      """
      留言主题 主题 标题 问题 诉求标题 问题标题 事项 事件名称
      title subject issue
      """
    ),
    (
      .text,
      """
      留言详情 详情 留言内容 反映内容 诉求内容 内容 问题描述 描述 说明
      details text content description
      """
    ),
    (
      .received,
      """
      留言时间 反映时间 接到时间 来电时间 登记时间 提交时间 受理时间 时间 日期
      received time date
      """
    ),
    (.happened, "发生时间 事发时间 happened"),
    (.answer, "答复意见 答复内容 答复 回复内容 回复 办理结果 处理结果 办理情况 answer reply"),
    (.answered, "答复时间 回复时间 办结时间 answered"),
    (.reporter, "留言用户 反映人 留言人 来电人 诉求人 联系人 姓名 用户 reporter user name"),
    (.phone, "电话 联系电话 电话号码 手机 手机号 手机号码 联系方式 phone mobile"),
    (
      .category,
      """
      类别 一级分类 二级分类 三级分类 一级标签 二级标签 三级标签 分类 问题类别 诉求类别
      category
      """
    ),
    (.community, "社区 所属社区 社区名称 社区代码 村 community"),
    (.estate, "小区 estate"),
    (.grid, "网格 grid"),
    (.place, "位置 地址 地点 详细地址 事发地址 事发地点 place address location"),
    (.handler, "承办 承办人 承办单位 责任单位 办理单位 处理单位 handler department"),
    (.source, "来源 诉求来源 渠道 source"),
    (.urgency, "缓急 紧急程度 urgency"),
  ]

  /// What our own lists call the column of our numbers.
  static let ownNumbers = Set(Language.allCases.map { plain(Words($0).label("co.no")) })

  /// What our own lists call the column of the status.
  static let statuses = Set(Language.allCases.map { plain(Words($0).label("co.status")) })

  /// Every field that a column can fill.
  static let fields = table.map(\.field)

  /// The names of columns that fill a field, the likeliest first.
  static func names(for field: Field) -> [String] {
    let names = table.first { $0.field == field }?.names ?? ""
    return names.split(whereSeparator: \.isWhitespace).map(String.init)
  }

  /// The field that people mean by a name: `externalID`, `external-id`, `外部编号`.
  static func field(called name: String) -> Field? {
    let plain = plain(name)
    return fields.first { field in
      plain == self.plain(field.rawValue)
        || Language.allCases.contains { plain == self.plain(Words($0).label(field.label)) }
    }
  }

  /// A name as it is compared: `留言 主题（必填）` is `留言主题`, `External-ID` is `externalid`.
  static func plain(_ name: String) -> String {
    let bare = name.prefix { $0 != "(" && $0 != "（" }
    return String(bare.lowercased().filter { $0.isLetter || $0.isNumber })
  }
}
