internal import CommunityModel

/// The part of a check that looks at the private files.
extension StoreCheck {
  /// Hash of each person as it was recorded.
  var named: [String: String] { namedByRows.merging(trail.people) { _, change in change } }

  mutating func checkPeople() throws {
    let file = PrivateFile(folder, environment)
    let people: [String: Person]
    do {
      people = try file.people()
      if try !file.isOrdered() { found(.peopleUnordered, in: file.path) }
    } catch StoreFailure.malformed(let path, let line, let problem) {
      found(.personMalformed(problem), in: path, line: line)
      return
    } catch let failure as DiskFailure {
      found(.disk(failure), in: failure.path)
      return
    }
    report.people = people.count
    var erased = trail.erased
    if named.keys.contains(where: { people[$0] == nil && !erased.contains($0) }) {
      erased.formUnion(try erasedMeanwhile())
    }
    for (id, hash) in named.sorted(by: { $0.key < $1.key }) {
      switch (people[id], erased.contains(id)) {
      case (let person?, false) where person.hash != hash: found(.person(id), in: file.path)
      case (_?, true): found(.personNotErased(id), in: file.path)
      case (nil, false): found(.personMissing(id), in: file.path)
      default: break
      }
    }
  }

  /// Whom changes erased that were recorded after the journal was read, which are not looked at
  /// otherwise.
  private func erasedMeanwhile() throws -> Set<String> {
    guard let own = surveys.first(where: { $0.site == folder.site }), own.isWhole else { return [] }
    var erased: Set<String> = []
    var reader = try JournalReader(folder, from: .position(own.whole), environment)
    try reader.catchUp { _, bytes in
      guard let change = try ChangeLine.read(bytes).change, change.kind == .privateErase else {
        return
      }
      if let person = change.body.text(.person) { erased.insert(person) }
    }
    return erased
  }
}
