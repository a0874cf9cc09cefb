import CommunityModel
import Testing

@testable import CommunityStore

@Suite("Rows of communities")
struct CommunityRowTests {
  private static let row =
    #"{"id":"990102001001-1","revision":2,"code":"990102001001","name":"青禾里社区","#
    + #""kind":"urban","type":"老旧小区","pilot":true,"estates":["青禾里","梧桐苑"],"grids":8,"#
    + #""homes":2860,"residents":0,"secretary":"周","startingPoints":["停车"],"#
    + #""updated":"2026-11-23T14:05:00.000+08:00","seqs":[1,9],"later":null,"sum":"ce58b9c0"}"#

  private func community() -> Community {
    var community = Community(
      id: RecordID(site: "990102001001", number: 1),
      at: Sample.instant("23T14:05")
    )
    community.revision = 2
    (community.code, community.name) = ("990102001001", "青禾里社区")
    (community.type, community.isPilot) = ("老旧小区", true)
    (community.estates, community.grids) = (["青禾里", "梧桐苑"], 8)
    (community.homes, community.residents, community.secretary) = (2860, 0, "周")
    community.startingPoints = ["停车"]
    community.seqs = [1, 9]
    community.unknown = [UnknownMember(name: "later", json: "null")]
    return community
  }

  @Test("say what a community is, there and back, unknown members too")
  func roundTrip() throws {
    var writer = JSONWriter()
    CommunityRow(community()).write(to: &writer)
    #expect(String(decoding: writer.bytes, as: UTF8.self) == CommunityRowTests.row)
    let read = try Array(CommunityRowTests.row.utf8).withUnsafeBytes { try CommunityRow($0) }
    #expect(read.community == community())
  }
}
