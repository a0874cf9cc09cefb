/// Invented people: nobody has such a number, and no well-known name is among them.
enum DemoPeople {
  static let surnames = [
    "王", "李", "张", "刘", "陈", "杨", "黄", "赵", "周", "吴", "徐", "孙", "马", "朱", "胡", "林", "郭",
    "何", "高", "罗", "欧阳", "上官",
  ]
  /// The last needs four bytes in GB18030 (U+2B5AE): what offices stumble over.
  static let givenNames = [
    "桂兰", "秀珍", "建军", "国强", "丽娟", "永福", "春梅", "德明", "小燕", "志刚", "巧云", "金凤",
    "文斌", "海涛", "玉珍", "荣生", "\u{2B5AE}",
  ]
  private static let roleWords = ["姨", "师傅", "老师", "婶", "叔", "阿婆", "大爷"]

  /// Combinations that public figures bear.
  static let publicNames: Set<String> = [
    "王国强", "李国强", "张国强", "刘国强", "陈国强", "杨国强", "周国强", "孙国强", "马国强", "徐国强",
    "王建军", "李建军", "张建军", "陈建军", "赵建军", "周建军", "朱建军", "马建军", "高建军",
    "张志刚", "郭志刚", "林志刚", "王志刚", "李志刚", "刘志刚", "周志刚", "朱志刚", "高志刚", "马志刚",
    "张海涛", "王海涛", "陈海涛", "周海涛", "徐海涛", "李海涛", "杨海涛", "杨丽娟", "李丽娟", "王丽娟",
    "吴小燕", "李小燕", "刘小燕", "李春梅", "王春梅", "王文斌", "黄文斌", "李德明", "陈德明", "王德明",
    "张德明", "陈永福", "王秀珍", "张桂兰", "李金凤", "王玉珍", "李玉珍",
  ]

  /// 王姨, 老赵 or a whole name, as a grid worker writes somebody down.
  static func name(_ random: inout SplitMix64) -> String {
    let surname = random.pick(surnames)
    if random.chance(40) {
      let whole = surname + random.pick(givenNames)
      if !publicNames.contains(whole) { return whole }
    }
    // 老 and 小 go with a surname of one character only.
    if surname.count == 1 && random.chance(25) { return random.pick(["老", "小"]) + surname }
    return surname + random.pick(roleWords)
  }

  /// A number that no telephone has: no mobile prefix begins with 100.
  static func phone(_ random: inout SplitMix64) -> String {
    let digits = String(100_000_000 + random.below(100_000_000))
    return "100" + digits.dropFirst()
  }
}
