import CommunityStore
import Testing

@Suite("A journal's name")
struct JournalNameTests {
  @Test("is site, dash, first change; a site may hold dashes itself")
  func reads() {
    #expect(
      JournalName("990102001001-1.ndjson") == JournalName(site: "990102001001", first: 1)
    )
    let village = JournalName("990121100204-03-41201.ndjson")
    #expect(village == JournalName(site: "990121100204-03", first: 41_201))
    #expect(village?.text == "990121100204-03-41201.ndjson")
  }

  @Test(
    "is nothing else",
    arguments: [
      "", "1.ndjson", "-1.ndjson", "a-.ndjson", "a-0.ndjson", "a-01.ndjson", "a-1.json",
      "a-1.ndjson.new", "a-+1.ndjson", "../a-1.ndjson", "a b-1.ndjson", "torn-2",
      "a-99999999999999999999.ndjson", "社区-1.ndjson",
    ]
  )
  func refuses(text: String) {
    #expect(JournalName(text) == nil)
  }
}
