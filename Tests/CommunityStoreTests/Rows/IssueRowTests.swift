import CommunityModel
import Testing

@testable import CommunityStore

@Suite("Rows of issues")
struct IssueRowTests {
  @Test("say what an issue is, leave defaults out, and end with their sum")
  func text() throws {
    let row = IssueRow(issue: Sample.freshIssue, times: Sample.freshTimes)
    #expect(String(decoding: row.bytes, as: UTF8.self) == Sample.freshRow)
    #expect(try Sample.read(Sample.freshRow) == row)
  }

  @Test("carry every property there and back")
  func roundTrip() throws {
    let row = IssueRow(issue: Sample.fullIssue, times: Sample.fullTimes)
    let text = String(decoding: row.bytes, as: UTF8.self)
    #expect(text == Sample.fullRow)
    #expect(try Sample.read(text) == row)
    #expect(try Sample.read(text).bytes == row.bytes)
  }

  @Test("keep members that a newer program wrote, and write them back")
  func unknown() throws {
    var issue = Sample.freshIssue
    issue.unknown = [UnknownMember(name: "mood", json: #"{"now":[1, 2.50,"好"]}"#)]
    let row = IssueRow(issue: issue, times: Sample.freshTimes)
    let text = String(decoding: row.bytes, as: UTF8.self)
    #expect(text.contains(#""seqs":[318],"mood":{"now":[1, 2.50,"好"]},"sum":""#))
    #expect(try Sample.read(text) == row)
    #expect(try Sample.read(text).bytes == row.bytes)
  }

  @Test("are found wrong whichever byte is changed")
  func sum() throws {
    let bytes = Array(Sample.freshRow.utf8)
    #expect(bytes.withUnsafeBytes { RowSum.isRight($0) })
    for index in bytes.indices {
      var damaged = bytes
      damaged[index] ^= 0x04
      #expect(!damaged.withUnsafeBytes { RowSum.isRight($0) }, "byte \(index)")
    }
    #expect(!bytes.prefix(12).withUnsafeBytes { RowSum.isRight($0) })
  }

  @Test(
    "that say nonsense are refused and never trap",
    arguments: [
      #"{"status":"done"}"#, #"{"id":"990102001001-0","status":"done"}"#,
      #"{"id":"990102001001-4294967296"}"#, #"{"id":"990102001001-1","status":"asleep"}"#,
      #"{"id":"990102001001-1","paused":-1}"#,
      #"{"id":"990102001001-1","urges":9223372036854775807}"#,
      #"{"id":"990102001001-1","received":"yesterday"}"#, #"{"id":"990102001001-1","seqs":[-1]}"#,
      #"{"id":"990102001001-1""#, "", "{", "[]",
    ]
  )
  func nonsense(text: String) throws {
    #expect(throws: JSONProblem.self) { try Sample.read(text) }
  }

  @Test("give columns the same facts, strict or believing", arguments: [false, true])
  func facts(isBelieving: Bool) throws {
    for (issue, times) in [
      (Sample.freshIssue, Sample.freshTimes), (Sample.fullIssue, Sample.fullTimes),
    ] {
      let row = IssueRow(issue: issue, times: times)
      try row.bytes.withUnsafeBytes { bytes in
        let scan = try IssueRowScan(bytes, believing: isBelieving)
        #expect(scan.facts == IssueFacts(row))
        #expect(scan.title.string == issue.title)
        #expect(scan.community.string == issue.community)
        #expect(scan.category.string == issue.category ?? "")
        #expect(scan.handler.string == issue.handler ?? "")
        #expect(String(decoding: scan.site, as: UTF8.self) == issue.id.site)
        #expect(scan.rules.string == times.rules)
      }
    }
  }
}
