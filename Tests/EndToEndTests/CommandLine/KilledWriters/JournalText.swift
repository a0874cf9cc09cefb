import Foundation

/// The changes in a store's journal as its bytes say them, read without the store's own code.
struct JournalText {
  /// A line of the journal, as far as these tests look into it.
  struct Line: Decodable {
    struct Body: Decodable {
      var title: String?
    }

    let seq: Int
    let change: String
    let id: String
    let body: Body
  }

  /// In the order of the files and of the lines in them; `titles` finds them again.
  let lines: [Line]
  private let byTitle: [String: [Line]]

  init(of store: String) throws {
    let folder = store + "/journal"
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
      .filter { $0.hasPrefix(Sandbox.site) }
      .sorted { JournalText.first($0) < JournalText.first($1) }
    lines = try names.flatMap { name in
      try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)
        .split(separator: "\n").dropFirst()
        .map { try JSONDecoder().decode(Line.self, from: Data($0.utf8)) }
    }
    byTitle = Dictionary(grouping: lines) { $0.body.title ?? "" }
  }

  /// The numbers of the changes that an errand was to make, as far as they are there.
  func numbers(of errand: Errand) -> [Int] {
    if case .accept(let number) = errand.kind {
      return lines.filter { $0.change == "issue.accept" && $0.id == "\(Sandbox.site)-\(number)" }
        .map(\.seq)
    }
    return errand.titles.flatMap { byTitle[$0, default: []].map(\.seq) }
  }

  /// `990102001001-17.ndjson` begins with change 17.
  private static func first(_ name: String) -> Int {
    Int(name.dropFirst(Sandbox.site.count + 1).prefix { $0 != "." }) ?? 0
  }
}
