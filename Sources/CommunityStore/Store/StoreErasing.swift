internal import CommunityModel

/// Erasing people: the change is recorded first, then the private file is written without them.
///
/// Whoever dies in between leaves a change that says what is still to be done: every process that
/// reads it shows the person as erased, and the next one that records or compacts takes the entry
/// out. The other order would lose a name that nobody recorded to be erased.
struct Erasures {
  /// Whom changes that the tables do not hold yet erase.
  private(set) var people: Set<String> = []
  /// Those of them who may still stand in the private file.
  private(set) var unfinished: Set<String> = []

  mutating func take(_ changes: [Change]) {
    for change in changes where change.kind == .privateErase {
      guard let person = change.body.text(.person) else { continue }
      people.insert(person)
      unfinished.insert(person)
    }
  }

  /// Takes everybody out who is still there; under the store's lock.
  mutating func finish(_ file: PrivateFile) throws {
    for person in unfinished.sorted() {
      // Without asking first: where an id was changed, bisecting might not find the entry.
      _ = try file.erase(person)
      unfinished.remove(person)
    }
  }
}

extension Store {
  /// Somebody is recorded as erased and still stands in the private file.
  public var isErasureUnfinished: Bool { !journal.erasures.unfinished.isEmpty }

  /// Takes erased people out of the private file, once that is recorded; under the lock.
  func finishErasures() {
    guard isErasureUnfinished else { return }
    do {
      try journal.erasures.finish(PrivateFile(folder, environment))
    } catch let failure as DiskFailure {
      journal.notices.append(.erasureUnfinished(failure))
    } catch {
      // A malformed line is found by `check`, which keeps the entry out of the way by repair.
      journal.notices.append(
        .erasureUnfinished(DiskFailure(.read, PrivateFile(folder, environment).path, code: 0))
      )
    }
  }
}
