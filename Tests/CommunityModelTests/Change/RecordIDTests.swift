import CommunityModel
import Testing

@Suite("The name of a record")
struct RecordIDTests {
  @Test(
    "A whole id is read with its site, a bare number with the home site",
    arguments: [
      ("990102001001-318", "990102001001", 318), ("318", "990102001001", 318),
      ("990121100204-03-7", "990121100204-03", 7), ("007", "990102001001", 7),
    ]
  )
  func reads(text: String, site: String, number: Int) {
    #expect(RecordID(text, home: "990102001001") == RecordID(site: site, number: number))
  }

  @Test(
    "Everything else is no id",
    arguments: [
      "", "-", "-5", "+5", "0", "-0", "990102001001-", "990102001001-0", "990102001001-+5",
      "990102001001-٣", "３", "abc", "990102001001 318", "1-99999999999999999999",
      "99999999999999999999",
    ]
  )
  func refuses(text: String) {
    #expect(RecordID(text, home: "990102001001") == nil)
  }

  @Test("A bare number without a home is no id")
  func homeless() {
    #expect(RecordID("318") == nil)
    #expect(RecordID("x-318") == RecordID(site: "x", number: 318))
  }

  @Test("It is written whole, spoken short at home, and ordered by site and number")
  func writes() {
    let id = RecordID(site: "990102001001", number: 318)
    #expect(id.description == "990102001001-318")
    #expect(id.spoken(home: "990102001001") == "318")
    #expect(id.spoken(home: "990102002003") == "990102001001-318")
    let ids = [("b", 1), ("a", 10), ("a", 9)].map { RecordID(site: $0.0, number: $0.1) }
    #expect(ids.sorted().map(\.description) == ["a-9", "a-10", "b-1"])
  }
}
