import CommunityModel
import Testing

@Suite("Categories")
struct CategoryTests {
  @Test("are 35, each with its own code, both names and a goal unless it asks or is other")
  func table() {
    #expect(Category.standard.count == 35)
    #expect(Set(Category.standard.map(\.code)).count == 35)
    for category in Category.standard {
      #expect(category.englishName.count <= 12, "\(category.englishName)")
      #expect((category.goal == nil) == ["C90", "C99"].contains(category.code))
    }
    let projects = Category.standard.filter { $0.kind == .project }.map(\.code)
    #expect(
      projects == [
        "U04", "U06", "U07", "U08", "U09", "U10", "R01", "R02", "R03", "R04", "R05", "R08",
      ]
    )
  }

  @Test("are found by code and by name, the name in its setting")
  func lookUp() {
    #expect(Category.withCode("C01")?.chineseName == "照明")
    #expect(Category.withCode("c01") == nil)
    #expect(Category.named("照明")?.code == "C01")
    #expect(Category.named("房前屋后", in: .urban)?.code == "U03")
    #expect(Category.named("房前屋后", in: .rural)?.code == "R07")
    #expect(Category.named("改厕", in: .urban) == nil)
    #expect(Category.withCode("U01")?.name(in: .en) == "Greenery")
    #expect(Goal.allCases.map { Words(.zh).label($0.label) } == ["整洁", "舒适", "安全", "美丽"])
  }

  @Test("an office adds its own and replaces a standard one")
  func own() {
    let bees = Category(
      code: "L01",
      chineseName: "蜂窝",
      englishName: "Bees",
      goal: .safe,
      setting: .both,
      clockClass: .cleaning
    )
    let lamps = Category(
      code: "C01",
      chineseName: "路灯",
      englishName: "Lamps",
      goal: .safe,
      setting: .both,
      clockClass: .cleaning
    )
    let catalogue = Catalogue(adding: [bees, lamps])
    #expect(catalogue.categories.count == 36)
    #expect(catalogue["L01"] == bees)
    #expect(catalogue["C01"]?.chineseName == "路灯")
    #expect(catalogue.offered(in: .rural).contains(bees))
    #expect(!catalogue.offered(in: .rural).contains { $0.setting == .urban })
  }
}
