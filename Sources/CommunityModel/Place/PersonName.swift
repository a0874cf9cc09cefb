/// Whether a word looks like somebody: 王姨, 李师傅, 欧阳老师, 老赵, 王建军.
enum PersonName {
  static func looksLikePerson(_ word: Substring) -> Bool {
    let count = word.count
    guard (2...5).contains(count), word.allSatisfy(\.isHan) else { return false }
    if count == 2, word.hasPrefix("老") || word.hasPrefix("小"),
      hasSurname(word.dropFirst()), !things.contains(String(word))
    {
      return true
    }
    guard let surname = surname(of: word) else { return false }
    let rest = word.dropFirst(surname.count)
    if roles.contains(where: { rest.hasSuffix($0) }) { return true }
    let isShort = (1...2).contains(rest.count)
    return isShort && !things.contains { word.contains($0) }
      && !word.contains { problemCharacters.contains($0) }
  }

  static func hasSurname(_ word: Substring) -> Bool { surname(of: word) != nil }

  private static func surname(of word: Substring) -> Substring? {
    if compoundSurnames.contains(where: { word.hasPrefix($0) }) { return word.prefix(2) }
    guard let first = word.first, surnames.contains(first) else { return nil }
    return word.prefix(1)
  }

  private static let compoundSurnames = ["欧阳", "上官", "司马", "诸葛", "夏侯", "皇甫", "尉迟", "司徒"]

  private static let surnames: Set<Character> = Set(
    "王李张刘陈杨黄赵周吴徐孙马朱胡林郭何高罗郑梁谢宋唐许邓韩冯曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚"
      + "卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤"
  )

  private static let roles = [
    "姨", "叔", "伯", "婶", "嫂", "哥", "姐", "爷", "奶", "婆", "爹", "妈", "师傅", "老师", "大爷", "大妈",
    "女士", "先生", "同志", "主任", "书记", "医生", "经理", "老板", "组长", "湾长", "队长", "家",
  ]

  /// Words that begin like a name and are none.
  private static let things: Set<String> = [
    "高空", "高压", "马路", "金属", "石板", "石阶", "石头", "白蚁", "江边", "毛竹", "黄土", "夏天", "方砖", "向阳",
    "万家", "老人", "小孩", "小区", "老鼠", "老旧", "程序", "任何", "何时", "许多", "严重", "余下", "方便",
  ]

  /// Characters that a problem has and a name has not.
  private static let problemCharacters: Set<Character> = Set("坏漏堵脏乱停水电灯路门井盖吵臭裂断倒占车墙池沟桥树")
}
