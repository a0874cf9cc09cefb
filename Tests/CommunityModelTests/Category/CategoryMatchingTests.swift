import CommunityModel
import Foundation
import Testing

@Suite("Outside categories onto ours")
struct CategoryMatchingTests {
  @Test(
    "the narrowest level that says something decides",
    arguments: [
      ("城乡建设/城市建设和市政管理/园林绿化", "U01"), ("城乡建设/城市建设和市政管理/环境卫生", "C05"),
      ("城乡建设/城市建设和市政管理/自来水供应", "U05"), ("城乡建设/城市建设和市政管理/小区管理", "U12"),
      ("城乡建设/住房保障与房地产/物业服务", "U12"), ("环境保护/环境污染/噪音污染", "C03"),
      ("城乡建设/城乡规划/违章建筑", "C07"), ("政法/社会治安/消防安全", "C02"),
      ("环境保护/环境污染/其他", "C99"), ("民政/社会救助/农村低保", "C99"), ("照明", "C01"),
      ("U07", "U07"), ("公共空间", "U04"), ("", "C99"), ("市政 > 路灯", "C01"),
    ]
  )
  func paths(path: String, code: String) {
    #expect(Category.matching(path: path).code == code)
  }

  @Test("a village has its own")
  func rural() {
    #expect(Category.matching(words: ["村镇建设", "新农村建设"], in: .rural).code == "R06")
    #expect(Category.matching(words: ["公共空间"], in: .rural).code == "R08")
    #expect(Category.matching(words: ["生活垃圾"], in: .rural).code == "R09")
  }

  @Test("a city's whole list maps without leaving the setting")
  func wholeList() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../../shared/data/message-categories.csv").standardizedFileURL
    guard FileManager.default.fileExists(atPath: file.path) else {
      print("skipped: no \(file.path)")
      return
    }
    let lines = try String(contentsOf: file, encoding: .utf8).split(whereSeparator: \.isNewline)
    for line in lines.dropFirst() {
      let words = line.split(separator: ",").map(String.init)
      for setting in [Category.Setting.urban, .rural] {
        #expect(Category.matching(words: words, in: setting).setting.includes(setting))
      }
    }
  }
}
