import Foundation
import Testing

/// The residents' messages beside the project; never part of it.
enum RealFiles {
  static let names = ["resident-messages.csv", "resident-messages-gb18030.csv"]

  static func path(_ name: String) -> String {
    var folder = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
    for _ in 1...4 { folder.deleteLastPathComponent() }
    return folder.deletingLastPathComponent().path + "/shared/data/" + name
  }

  static var areThere: Bool {
    names.allSatisfy { FileManager.default.isReadableFile(atPath: path($0)) }
  }
}

extension OnTheCommandLine {
  @Suite("The real files", .enabled(if: RealFiles.areThere, "../shared/data is not there"))
  struct RealFileTests {
    /// The second import is of the UTF-8 file both times: the same messages in either encoding.
    @Test(
      "bring in 2,816 messages each; a second import, in either encoding, adds nothing",
      arguments: zip(RealFiles.names, ["utf-8-bom", "gb18030"])
    )
    func importing(name: String, encoding: String) async throws {
      let sandbox = try Sandbox()
      try await sandbox.makeStore()
      let first = try await sandbox.json("import", RealFiles.path(name))
      #expect(first["read"] as? Int == 2_816)
      #expect(first["added"] as? Int == 2_816)
      #expect(first["encoding"] as? String == encoding)
      #expect((first["rejected"] as? [Any])?.isEmpty ?? false)
      let second = try await sandbox.json("import", RealFiles.path(RealFiles.names[0]))
      #expect(second["added"] as? Int == 0)
      #expect(second["updated"] as? Int == 0)
      #expect(second["unchanged"] as? Int == 2_816)
      let stats = try await sandbox.json("stats")
      let issues = try #require(stats["issues"] as? [String: Any])
      #expect(issues["total"] as? Int == 2_816)
      #expect((issues["byStatus"] as? [String: Any])?["history"] as? Int == 2_816)
      try await sandbox.must("check")
    }
  }
}
