import CommunityModel
import Testing

@Suite("Codes of places")
struct SiteCodeTests {
  @Test("a community has 12 digits, a natural village two more")
  func shapes() throws {
    let community = try #require(SiteCode("990102001001"))
    #expect(!community.isNaturalVillage)
    #expect(community.county == "990102")
    #expect(community.township == "990102001")
    let village = try #require(SiteCode("990121100204-03"))
    #expect(village.villageNumber == 3)
    #expect(village.community == "990121100204")
    #expect(village.province == "99")
    #expect(village.prefecture == "9901")
  }

  @Test(
    "other shapes are none",
    arguments: [
      "", "99010200100", "9901020010011", "990121100204-3", "990121100204-00",
      "990121100204_03", "99012110020a", "090121100204", "９９0102001001", "990121100204-0x",
      "990102001001003",
    ]
  )
  func refuses(text: String) {
    #expect(SiteCode(text) == nil)
  }

  @Test("a grid has its community's code and three digits")
  func grids() throws {
    let grid = try #require(GridCode("990102001001003"))
    #expect(grid.community.text == "990102001001")
    #expect(grid.number == 3)
    #expect(grid.text == "990102001001003")
    #expect(GridCode("990102001001000") == nil)
    #expect(GridCode("990121100204-03") == nil)
    #expect(GridCode("990102001001") == nil)
    let village = try #require(SiteCode("990121100204-03"))
    #expect(GridCode(village, number: 1) == nil)
  }
}
