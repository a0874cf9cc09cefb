import CommunityStore
import Foundation
import Testing

@Suite("Sealing a journal")
struct SealingTests {
  private let scratch = Scratch()

  @Test("the next journal continues number and chain, and everybody moves on to it")
  func seals() throws {
    let store = try scratch.store()
    let one = try Committer(store, Scratch.environment())
    let other = try Committer(store, Scratch.environment())
    try one.record("a")
    try one.record("b")
    let chain = one.position.chain
    let place = try one.seal()
    let next = store.journal + "/990102001001-3.ndjson"
    #expect(
      try Scratch.text(next)
        == #"{"format":1,"site":"990102001001","first":3,"chain":""# + chain.description + "\"}\n"
    )
    #expect(try Scratch.mode(next) == 0o660)
    #expect(place.first == 3 && place.seq == 2 && place.chain == chain)
    // Without a change there is nothing to seal.
    #expect(try one.seal() == place)
    try other.record("c")
    try one.record("d")
    #expect(try store.changes().changes == ["1 a", "2 b", "3 c", "4 d"])
    #expect(try store.changes(from: .position(place)).changes == ["3 c", "4 d"])
    #expect(try store.changes(from: .head).changes == [])
    #expect(
      try Scratch.names(store.journal) == ["990102001001-1.ndjson", "990102001001-3.ndjson"]
    )
  }

  @Test("right after sealing the head still names the journal before, and that is enough")
  func headOfSealed() throws {
    let store = try scratch.store()
    let committer = try Committer(store, Scratch.environment())
    try committer.record("a")
    try committer.seal()
    let next = try Committer(store, from: .head, Scratch.environment())
    try next.record("b")
    #expect(try store.changes().changes == ["1 a", "2 b"])
  }

  @Test("numbers can go on higher than they ended, as after a repair")
  func gap() throws {
    let store = try scratch.store()
    let committer = try Committer(store, Scratch.environment())
    let other = try Committer(store, Scratch.environment())
    try committer.record("a")
    try committer.seal(seq: 50)
    try other.record("b")
    #expect(try store.changes().changes == ["1 a", "50 b"])
    try other.decide { #expect($0.nextSeq == 51) }
  }

  @Test("at every failure the journal is sealed or not, and works on", arguments: [false, true])
  func failures(lasts: Bool) throws {
    var failing = 1
    while true {
      let store = try scratch.store("store\(failing)")
      try Committer(store, Scratch.environment()).record("a")
      let disk = FailingDisk(failing: failing, lasts: lasts)
      do {
        try Committer(store, Scratch.environment(disk.disk)).seal()
        if disk.calls < failing { break }
      } catch {
        #expect(error is DiskFailure)
      }
      try Committer(store, Scratch.environment()).record("b")
      #expect(try store.changes().changes == ["1 a", "2 b"])
      failing += 1
    }
    #expect(failing > 20)
  }

  @Test("a missing, foreign or unfinished journal in the row is damage")
  func brokenRow() throws {
    let store = try scratch.store()
    let committer = try Committer(store, Scratch.environment())
    for change in ["a", "b", "c"] {
      try committer.record(change)
      try committer.seal()
    }
    try committer.record("d")
    func kind(_ spoil: (String) throws -> Void) throws -> JournalDamage.Kind? {
      let second = store.journal + "/990102001001-2.ndjson"
      let before = try Scratch.bytes(second)
      try spoil(second)
      defer { try? Scratch.write(before, to: second) }
      do {
        _ = try store.changes()
        return nil
      } catch StoreFailure.damage(let damage) {
        return damage.kind
      }
    }
    #expect(try kind { _ in } == nil)
    #expect(
      try kind { try FileManager.default.removeItem(atPath: $0) } == .missingJournal(first: 2)
    )
    #expect(try kind { try Scratch.append("{\"seq\"".utf8, to: $0) } == .unfinished)
    #expect(try kind { try Scratch.write([], to: $0) } == .badHeader)
    #expect(
      try kind { path in
        let text = try Scratch.text(path)
        let other = text.replacingOccurrences(of: "990102001001", with: "990102001002")
        try Scratch.write(other.utf8, to: path)
      } == .badHeader
    )
  }

  @Test("journals of other sites lie beside and are read by their name")
  func otherSites() throws {
    let store = try scratch.store()
    try Committer(store, Scratch.environment()).record("a")
    let other = try StoreFolder.make(
      scratch.path + "/other",
      site: "990121100204-03",
      name: "桃园",
      created: "",
      Scratch.environment()
    )
    try Committer(other, Scratch.environment()).record("theirs")
    let name = "/990121100204-03-1.ndjson"
    try FileManager.default.copyItem(
      atPath: other.journal + name,
      toPath: store.journal + name
    )
    #expect(try store.changes().changes == ["1 a"])
    #expect(try store.sites(.system) == ["990102001001", "990121100204-03"])
    var reader = try JournalReader(store, site: "990121100204-03", Scratch.environment())
    var count = 0
    try reader.catchUp { _, _ in count += 1 }
    #expect(count == 1)
  }
}
