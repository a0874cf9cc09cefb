import CommunityModel
import Interchange
import Testing

@Suite(
  "Import of the real messages",
  .enabled(if: RealFile.areHere, Comment(rawValue: RealFile.absence))
)
struct RealImportTests {
  @Test("Both encodings give the same 2,816 old messages, and importing again adds nothing")
  func everything() throws {
    let first = ImportOffice()
    let report = try first.run(bytes: try RealFile.messages.bytes())
    #expect(report.counts == "2816 read, 2816 added, 0 updated, 0 unchanged, 0 rejected")
    #expect(report.encoding == "utf-8-bom")
    #expect(first.issues.allSatisfy { $0.status == .history && $0.resolution != nil })
    #expect(first.issues.allSatisfy { $0.category != nil && $0.resolvedAt != nil })
    #expect(Set(first.issues.compactMap(\.externalID)).count == 2816)
    #expect(first.issue("message:2549") != nil)

    let twin = ImportOffice()
    let other = try twin.run(bytes: try RealFile.messagesInGB18030.bytes())
    #expect(other.encoding == "gb18030")
    #expect(twin.issues == first.issues)
    #expect(other.warnings == report.warnings && other.dropped == report.dropped)

    let again = try first.run(bytes: try RealFile.messagesInGB18030.bytes())
    #expect(again.counts == "2816 read, 0 added, 0 updated, 2816 unchanged, 0 rejected")
    #expect(first.issues == twin.issues)
    checkTidy(first.issues)
  }

  /// Titles are one tidy line, texts have no tabs and no space at the ends of lines.
  private func checkTidy(_ issues: [CommunityModel.Issue]) {
    for issue in issues {
      #expect(!issue.title.contains { $0.isNewline || $0 == "\t" }, "\(issue.id)")
      #expect(!issue.text.contains("\t") && !issue.text.contains("\n\n\n"), "\(issue.id)")
      #expect(issue.text.split(separator: "\n").allSatisfy { $0.last != " " }, "\(issue.id)")
    }
  }
}
