import CommunityModel
import Foundation
import Testing

@testable import Dashboard

@Suite("Drafts on disk")
struct DraftFolderTests {
  private let scratch = Scratch()
  private var folder: DraftFolder { DraftFolder(path: scratch.path + "/state/drafts") }

  private func draft(_ name: String, _ texts: [String: String] = ["title": "楼道灯坏"]) throws -> Draft
  {
    Draft(name: name, savedAt: try Trial.instant("23T14:05"), texts: texts)
  }

  @Test("What was saved is read back, and the later one counts")
  func roundTrip() throws {
    let now = try Trial.instant("24T09:00")
    #expect(folder.load("report", now: now) == nil)
    try folder.save(try draft("report"))
    let later = try draft("report", ["title": "路灯\"坏\\\n", "quick": "3-2-501 \u{1B}[2J 😀"])
    try folder.save(later)
    #expect(folder.load("report", now: now) == later)
    folder.drop("report")
    #expect(folder.load("report", now: now) == nil)
    folder.drop("report")
    #expect(try scratch.names(in: "state/drafts") == [])
  }

  @Test("The file is small JSON that only its owner can read")
  func form() throws {
    try folder.save(try draft("report"))
    #expect(
      try scratch.text(of: "state/drafts/report.json")
        == #"{"savedAt":"2026-11-23T14:05:00.000+08:00","texts":{"title":"楼道灯坏"}}"#
    )
    #expect(try scratch.mode(of: "state/drafts/report.json") == 0o600)
    #expect(try scratch.mode(of: "state/drafts") == 0o700)
    #expect(try scratch.mode(of: "state") == 0o700)
  }

  @Test(
    "No name leads out of the folder",
    arguments: [
      "../../evil", "/etc/passwd", "a/b", "..", ".", "", "a\u{0}b", "路灯", "a\nb",
      "assign 990102001001-318",
    ]
  )
  func hostileNames(name: String) throws {
    let draft = try draft(name)
    try folder.save(draft)
    #expect(folder.load(name, now: draft.savedAt) == draft)
    #expect(try scratch.names() == ["state"])
    #expect(try scratch.names(in: "state") == ["drafts"])
    let files = try scratch.names(in: "state/drafts")
    #expect(files.count == 1)
    #expect(files.allSatisfy { $0.hasSuffix(".json") && !$0.hasPrefix("..") })
    folder.drop(name)
    #expect(try scratch.names(in: "state/drafts") == [])
  }

  @Test("A name too long for a file is a failure, not a trap")
  func longName() throws {
    let name = String(repeating: "a", count: 5000)
    #expect(throws: DraftFolder.Failure.self) { try folder.save(try draft(name)) }
    #expect(folder.load(name, now: try Trial.instant("24T09:00")) == nil)
    folder.drop(name)
  }

  @Test(
    "What is no draft is as good as none",
    arguments: [
      "", "{", "[]", "null", "{}", #"{"texts":[]}"#, #"{"texts":"x"}"#, #"{"texts":{}}"#,
      #"{"texts":{"title":1}}"#, #"{"texts":{"title":{"a":"b"}}}"#, "\u{0}\u{0}", "not JSON",
      String(repeating: "[", count: 100_000), String(repeating: #"{"texts":"#, count: 50_000),
      #"{"texts":{"title":""# + String(repeating: "x", count: 2_000_000) + #""}}"#,
    ]
  )
  func hostileContents(text: String) throws {
    try folder.save(try draft("report"))
    try scratch.write(text, to: "state/drafts/report.json")
    #expect(folder.load("report", now: try Trial.instant("24T09:00")) == nil)
  }

  @Test("An unreadable hour becomes now, and what is no text is left out")
  func damaged() throws {
    try folder.save(try draft("report"))
    try scratch.write(
      #"{"savedAt":"yesterday","texts":{"title":"好","phone":5,"text":null},"more":1}"#,
      to: "state/drafts/report.json"
    )
    let now = try Trial.instant("24T09:00")
    let loaded = try #require(folder.load("report", now: now))
    #expect(loaded == Draft(name: "report", savedAt: now, texts: ["title": "好"]))
  }

  @Test("A folder in the file's place, or a file in the folder's, fails without a trap")
  func inTheWay() throws {
    let now = try Trial.instant("24T09:00")
    try folder.save(try draft("fix"))
    try FileManager.default.createDirectory(
      atPath: scratch.path + "/state/drafts/report.json",
      withIntermediateDirectories: false
    )
    #expect(folder.load("report", now: now) == nil)
    #expect(throws: DraftFolder.Failure.self) { try folder.save(try draft("report")) }
    try scratch.write("", to: "file")
    let blocked = DraftFolder(path: scratch.path + "/file/drafts")
    #expect(throws: DraftFolder.Failure.self) { try blocked.save(try draft("report")) }
    #expect(blocked.load("report", now: now) == nil)
  }
}
