import CommunityModel
import Testing

@testable import CommunityStore

@Suite("Lines of changes")
struct ChangeLineTests {
  private static let members =
    #""at":"2026-11-23T14:05:00.000+08:00","by":"王敏","terminal":"hall-2","#
    + #""change":"issue.merge","id":"990102001001-318","also":"990102001001-300","base":5,"#
    + #""rules":1,"body":{"target":"990102001001-300","happened":"2026-11-22T08:00:00.000+08:00","#
    + #""people":["P1",""],"settles":true,"homes":-3,"coHandlers":[],"note":"同一盏\n灯"}"#

  private static let change = Change(
    seq: 320,
    at: Sample.instant("23T14:05"),
    by: "王敏",
    terminal: "hall-2",
    kind: .issue(.merge),
    id: RecordID(site: "990102001001", number: 318),
    also: RecordID(site: "990102001001", number: 300),
    base: 5,
    rules: 1,
    body: Fields([
      .target: .text("990102001001-300"), .happened: .instant(Sample.instant("22T08:00")),
      .people: .list(["P1", ""]), .settles: .flag(true), .homes: .number(-3),
      .coHandlers: .list([]), .note: .text("同一盏\n灯"),
    ]),
    more: 2
  )

  private func read(_ text: String) throws -> ChangeReading {
    try Array(text.utf8).withUnsafeBytes { try ChangeLine.read($0) }
  }

  private func line(_ members: String) -> String {
    #"{"seq":320,\#(members),"more":2,"chain":"00"}"#
  }

  @Test("say who did what to which record, there and back, each field as its kind")
  func roundTrip() throws {
    var writer = JSONWriter()
    ChangeLine.write(ChangeLineTests.change, to: &writer)
    #expect(String(decoding: writer.bytes, as: UTF8.self) == ChangeLineTests.members)
    let reading = try read(line(ChangeLineTests.members))
    #expect(reading == ChangeReading(seq: 320, change: ChangeLineTests.change, unknown: nil))
  }

  @Test(
    "name what a newer program said and this one cannot take in",
    arguments: [
      (#""change":"issue.dream","id":"a-1","body":{}"#, "issue.dream", false),
      (#""change":"vote.count","body":[1]"#, "vote.count", false),
      (#""change":"issue.note","id":"a-1","body":{"note":"好","mood":3}"#, "issue.note.mood", true),
      (#""change":"issue.note","id":"a-1","body":{"note":3}"#, "issue.note.note", true),
    ]
  )
  func unknown(members: String, name: String, isRead: Bool) throws {
    let common = #""at":"2026-11-23T14:05:00.000+08:00","by":"w","terminal":"t","#
    // A body that is no object cannot be told from damage unless the kind is known.
    guard members.contains("{") else {
      #expect(throws: JSONProblem.self) { try read(line(common + members)) }
      return
    }
    let reading = try read(line(common + members))
    #expect(reading.unknown == name)
    #expect((reading.change != nil) == isRead)
  }

  @Test("keep quiet about members beside the body, which the journal keeps")
  func extra() throws {
    let reading = try read(line(ChangeLineTests.members + #","place":{"x":1}"#))
    #expect(reading.unknown == nil)
    #expect(reading.change == ChangeLineTests.change)
  }

  @Test("without what every change says are refused", arguments: ["at", "by", "change", "id"])
  func missing(name: String) {
    let text = line(ChangeLineTests.members).replacing("\"\(name)\":", with: "\"x\(name)\":")
    #expect(throws: JSONProblem.self) { try read(text) }
  }
}
