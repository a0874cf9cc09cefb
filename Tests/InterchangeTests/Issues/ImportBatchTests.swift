import CommunityModel
import Interchange
import Testing

@Suite("Batches of an import")
struct ImportBatchTests {
  private func batches(_ text: String) throws -> [Int] {
    let reading = try IssueImport(bytes: Array(text.utf8), ImportOffice.options())
    var sizes: [Int] = []
    let report = try reading.run(existing: { _ in nil }, commit: { sizes.append($0.count) })
    #expect(report.added == sizes.reduce(0, +))
    return sizes
  }

  @Test(
    "A batch holds at most 5,000 changes",
    arguments: [(0, []), (1, [1]), (5000, [5000]), (5001, [5000, 1])]
  )
  func changes(count: Int, expected: [Int]) throws {
    let rows = (0..<count).map { "\($0),灯坏\n" }.joined()
    #expect(try batches("编号,标题\n" + rows) == expected)
  }

  @Test("A batch holds at most 6 MiB, escapes counted")
  func bytes() throws {
    let plain = String(repeating: "a", count: 500_000)
    let rows = (0..<13).map { "\($0),灯坏,\(plain)\n" }.joined()
    #expect(try batches("编号,标题,内容\n" + rows) == [12, 1])
    let quotes = String(repeating: "\"\"", count: 500_000)
    let escaped = (0..<7).map { "\($0),灯坏,\"\(quotes)\"\n" }.joined()
    #expect(try batches("编号,标题,内容\n" + escaped) == [6, 1])
  }
}
