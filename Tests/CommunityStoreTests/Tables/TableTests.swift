import CommunityModel
import Testing

@testable import CommunityStore

@Suite("Tables")
struct TableTests {
  private let scratch = Scratch()

  /// Rows with ids 3, 6, 9 … and titles of very different lengths.
  private func row(_ index: Int) -> IssueRow {
    var issue = Issue(
      id: RecordID(site: "990102001001", number: index * 3 + 3),
      at: Sample.instant("23T09:00")
    )
    issue.title = "第\(index)件"
    issue.text = String(repeating: "灯", count: index % 97 == 5 ? 50_000 : index % 40)
    return IssueRow(issue: issue, times: IssueTimes(rules: "x"))
  }

  private func write(
    _ count: Int,
    sizeMax: Int = TableWriter.sizeMax
  ) throws -> (folder: StoreFolder, entries: [TableEntry]) {
    let folder = try scratch.store()
    var writer = TableWriter(.issuesSealed, seq: 9, in: folder, sizeMax: sizeMax, .system)
    for index in 0..<count {
      let row = row(index)
      try row.bytes.withUnsafeBytes { bytes in
        try writer.append(bytes, id: row.issue.id) { $0.count(row, times: 1) }
      }
    }
    return (folder, try writer.finish())
  }

  @Test("find every row by its id, and no other")
  func bisection() throws {
    let (folder, entries) = try write(400)
    #expect(entries.map(\.file) == ["issues-sealed-9.ndjson"])
    let table = try OpenTable(entries[0], in: folder, .system)
    for number in 0..<1210 {
      let found = try table.find(RecordID(site: "990102001001", number: max(1, number)))
      let index = (max(1, number) - 3) / 3
      let isThere = number >= 3 && number.isMultiple(of: 3) && index < 400
      #expect((found != nil) == isThere, "\(number)")
      guard let found else { continue }
      let bytes = try table.row(at: found)
      #expect(bytes == row(index).bytes)
      if index == 300 { #expect(try table.rowNumbers(at: [found, 0]) == [0, 300]) }
    }
    #expect(try table.find(RecordID(site: "990102001000", number: 6)) == nil)
  }

  @Test("are read row by row through a buffer that is smaller than they are")
  func cursor() throws {
    let (folder, entries) = try write(300)
    var cursor = TableCursor(try OpenTable(entries[0], in: folder, .system), .system)
    var numbers: [Int] = []
    while try cursor.read({ row in
      _ = try row.checked()
      #expect(Array(row.bytes) == self.row(row.number).bytes)
      numbers.append(row.number)
    }) {}
    #expect(numbers == Array(0..<300))
    #expect(try !cursor.read { _ in })
  }

  @Test("become several files when they are large, each with its first and last row")
  func parts() throws {
    let (folder, entries) = try write(300, sizeMax: 400_000)
    #expect(entries.count >= 2)
    #expect(entries[1].file == "issues-sealed-9-2.ndjson")
    #expect(entries.allSatisfy { $0.bytes <= 400_000 })
    #expect(entries.reduce(0) { $0 + $1.rows } == 300)
    for entry in entries {
      let bytes = try Scratch.bytes(folder.tables + "/" + entry.file)
      #expect(bytes.count == entry.bytes)
      #expect(bytes.count { $0 == 0x0A } == entry.rows)
      #expect(entry.summary.total.issues == entry.rows)
      let table = try OpenTable(entry, in: folder, .system)
      #expect(try table.find(entry.first) == 0)
      #expect(try table.find(entry.last) != nil)
    }
  }

  @Test("that the manifest names and that are not there say so")
  func missing() throws {
    let (folder, entries) = try write(1)
    var entry = entries[0]
    entry.file = "issues-sealed-8.ndjson"
    let path = folder.tables + "/issues-sealed-8.ndjson"
    #expect(throws: TableDamage(path: path, .missing)) {
      try OpenTable(entry, in: folder, .system)
    }
  }

  @Test("of the manifest are written and read as literal text")
  func manifest() throws {
    let (_, entries) = try write(2)
    var manifest = Manifest()
    manifest.heads["990102001001"] = Manifest.Point(seq: 9, chain: .zero)
    manifest.tables = entries
    manifest.tables[0].dead = [0]
    let zeros = String(repeating: "0", count: 64)
    let text = String(decoding: manifest.bytes, as: UTF8.self)
    #expect(
      text.hasPrefix(
        #"{"heads":{"990102001001":{"seq":9,"chain":"\#(zeros)"}},"tables":[{"#
          + #""file":"issues-sealed-9.ndjson","kind":"issues-sealed","rows":2,"#
          + #""bytes":\#(entries[0].bytes),"first":"990102001001-3","last":"990102001001-6","#
          + #""dead":[0],"sha256":"\#(entries[0].sha256)","summary":{"communities":{"":{"#
      )
    )
    #expect(Manifest(manifest.bytes) == manifest)
    for index in manifest.bytes.indices {
      var damaged = manifest.bytes
      damaged[index] ^= 0x02
      #expect(Manifest(damaged) == nil, "byte \(index)")
    }
    #expect(Manifest(Array(manifest.bytes.dropLast())) == nil)
    #expect(Manifest([]) == nil)
  }
}
