import CommunityModel
import Testing

@testable import CommunityStore

/// What a store showed after each change that was acknowledged: what outlives a power cut is one
/// of these, down to the bytes of its changes.
struct Past {
  private struct Chapter {
    let picture: Picture
    let people: [String: Person]
    let lines: [String]
  }

  private var chapters: [Chapter] = []

  init(_ store: Store) throws { try add(store) }

  var lastSeq: Int { chapters.last?.picture.lastSeq ?? 0 }

  /// How many chapters followed the first.
  var count: Int { chapters.count - 1 }

  mutating func add(_ store: Store) throws {
    let picture = try Picture(store)
    chapters.append(
      Chapter(
        picture: picture,
        people: try Past.people(of: picture, store),
        lines: try Past.lines(in: store.path)
      )
    )
  }

  /// Demands that a store shows one of the chapters from `first` on; returns which.
  ///
  /// `allowing` is what a check may find all the same.
  @discardableResult
  func demand(
    _ trial: Trial,
    at path: String,
    from first: Int,
    allowing: [CheckProblem.Kind] = []
  ) throws -> Int {
    let store = try Store(opening: path, environment: trial.environment())
    try #require(store.notices == [])
    try #require(store.readOnlyReason == nil)
    let index = try #require(chapters.firstIndex { $0.picture.lastSeq == store.lastSeq })
    try #require(index >= first, "What was acknowledged is gone")
    let chapter = chapters[index]
    try #require(Past.lines(in: path).starts(with: chapter.lines))
    try #require(Picture(store) == chapter.picture)
    try #require(Past.people(of: chapter.picture, store) == chapter.people)
    let problems = try Store.check(path, environment: trial.environment()).problems.map(\.kind)
    try #require(problems.filter { !allowing.contains($0) } == [])
    return index
  }

  /// Demands that the store can be written and compacted as if nothing had happened.
  static func demandGoingOn(_ trial: Trial, at path: String) throws {
    let store = try Store(opening: path, environment: trial.environment())
    let seq = store.lastSeq
    try store.commit([Trial.report("又一件")], by: Trial.wang)
    try #require(store.lastSeq == seq + 1)
    try store.compact()
    let problems = try Store.check(path, environment: trial.environment()).problems
    try #require(problems == [])
  }

  /// Whom the issues name, as far as they are known.
  private static func people(of picture: Picture, _ store: Store) throws -> [String: Person] {
    var people: [String: Person] = [:]
    for id in picture.issues.flatMap(\.supporters).compactMap(\.person) {
      people[id] = try store.person(id)
    }
    return people
  }

  /// The whole lines of changes of all journals, in order.
  private static func lines(in path: String) throws -> [String] {
    let folder = path + "/journal"
    let names = try Scratch.names(folder).compactMap(JournalName.init)
    return try names.sorted { $0.first < $1.first }.flatMap { name in
      let text = try Scratch.text(folder + "/" + name.text)
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      return lines.map(String.init).filter { $0.hasPrefix(#"{"seq":"#) }
    }
  }
}
