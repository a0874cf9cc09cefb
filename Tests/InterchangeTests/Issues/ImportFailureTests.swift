import CommunityModel
import Interchange
import Testing

@Suite("Files that cannot be imported")
struct ImportFailureTests {
  private func failure(
    _ bytes: [UInt8],
    _ change: (inout IssueImportOptions) -> Void = { _ in }
  ) -> ImportFailure? {
    #expect(throws: ImportFailure.self) {
      try IssueImport(bytes: bytes, ImportOffice.options(change))
    }
  }

  @Test(
    "A file that is no table is refused whole, and the sentence names the place",
    arguments: [
      ([], "import.empty"),
      ([0xEF, 0xBB, 0xBF], "import.empty"),
      ([0x50, 0x4B, 0x03, 0x04, 0x00], "import.binary.zip"),
      ([0xD0, 0xCF, 0x11, 0xE0, 0x00], "import.binary.oldOffice"),
      (Array("%PDF-1.7".utf8), "import.binary.pdf"),
      (Array("标题\n灯\u{0}坏".utf8), "import.binary.other"),
      (Array("标题\n路灯不亮请派人来".utf8.dropLast()), "import.cut"),
      (Array("标题\n\"灯坏".utf8), "import.unterminatedQuote"),
      (Array("标题\n\(String(repeating: "长", count: 400_000))".utf8), "import.fieldTooLong"),
    ] as [([UInt8], String)]
  )
  func files(bytes: [UInt8], key: String) {
    #expect(failure(bytes)?.key == key)
  }

  @Test("A file that breaks off records nothing of what stands before")
  func half() throws {
    let office = ImportOffice()
    #expect(throws: ImportFailure.self) { try office.run("编号,标题\n7,灯坏\n8,\"路坏\n") }
    #expect(office.issues.isEmpty)
    let failure = failure(Array("编号,标题\n7,灯坏\n8,\"路坏\n".utf8))
    #expect(failure?.values == ["line": .number(3)])
  }

  @Test("Told the wrong encoding it says so instead of making up characters")
  func wrongEncoding() throws {
    let bytes = try Transcoder.encode("标题\n路灯不亮\n", to: .gb18030)
    #expect(failure(bytes) { $0.encoding = .utf8 }?.key == "import.notUTF8")
    let half = failure(Array(bytes.dropLast(2))) { $0.encoding = .gb18030 }
    #expect(half?.key == "import.cut")
  }

  @Test("A community that there is not stops the import before anything is asked of the store")
  func community() {
    let failure = failure(Array("标题\n灯坏\n".utf8)) { $0.community = "不存在" }
    #expect(failure == .unknownCommunity("不存在"))
  }

  @Test("What the store throws comes through, and the batches before it stand")
  func storeFails() throws {
    struct Full: Error {}
    let rows = (1...5001).map { "\($0),灯坏\n" }.joined()
    let reading = try IssueImport(bytes: Array("编号,标题\n\(rows)".utf8), ImportOffice.options())
    let office = ImportOffice()
    #expect(throws: Full.self) {
      _ = try reading.run(
        existing: { _ in nil },
        commit: { drafts in
          if !office.issues.isEmpty { throw Full() }
          try office.commit(drafts)
        }
      )
    }
    #expect(office.issues.count == 5000)
    #expect(throws: Full.self) { try reading.run(existing: { _ in throw Full() }, commit: nil) }
  }
}
