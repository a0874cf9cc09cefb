import CommunityStore
import Foundation
import Testing

@Suite("Reading a journal")
struct JournalReaderTests {
  private let scratch = Scratch()

  private func store(_ changes: [String]...) throws -> StoreFolder {
    let store = try scratch.store()
    let committer = try Committer(store, Scratch.environment())
    for batch in changes {
      try committer.decide { lines in
        for change in batch { lines.append(members: "\"change\":\"\(change)\"".utf8) }
      }
    }
    return store
  }

  private func damage(_ store: StoreFolder) -> JournalDamage? {
    do {
      _ = try store.changes()
      return nil
    } catch StoreFailure.damage(let damage) {
      return damage
    } catch {
      Issue.record("\(error)")
      return nil
    }
  }

  /// Ends of whole batches in bytes, and how many changes stand before each.
  private let batches = [["a"], ["b", "c", "d"], ["e"]]

  @Test("cut at any byte and without a head, the whole batches before the cut are there")
  func cuts() throws {
    let store = try store(["a"], ["b", "c", "d"], ["e"])
    let whole = try Scratch.bytes(store.firstJournal)
    try FileManager.default.removeItem(atPath: store.head)
    let ends = whole.indices.filter { whole[$0] == 0x0A }.map { $0 + 1 }
    let all = ["1 a", "2 b", "3 c", "4 d", "5 e"]
    for cut in ends[0]...whole.count {
      try Scratch.write(whole[..<cut], to: store.firstJournal)
      let count = cut >= ends[5] ? 5 : cut >= ends[4] ? 4 : cut >= ends[1] ? 1 : 0
      let found = try store.changes()
      #expect(found.changes == Array(all[..<count]), "cut at \(cut)")
      let rest = cut - found.position.offset
      #expect(found.end == (rest == 0 ? .whole : .unfinished(bytes: rest)))
    }
  }

  @Test("cut at any byte that was acknowledged, it is damage that says what is whole")
  func acknowledgedCuts() throws {
    let store = try store(["a"], ["b", "c", "d"], ["e"])
    let whole = try Scratch.bytes(store.firstJournal)
    let first = whole.firstIndex(of: 0x0A).map { $0 + 1 } ?? 0
    for cut in first..<whole.count {
      try Scratch.write(whole[..<cut], to: store.firstJournal)
      let damage = damage(store)
      #expect(damage?.kind == .shorterThanHead(seq: 5, size: whole.count), "cut at \(cut)")
      #expect(damage.map { $0.whole.offset <= cut } == true)
    }
    for cut in 0..<first {
      try Scratch.write(whole[..<cut], to: store.firstJournal)
      #expect(damage(store)?.kind == .badHeader)
    }
  }

  @Test("any changed byte is damage")
  func everyByte() throws {
    let store = try store(["a"], ["b", "c"], ["d"])
    let whole = try Scratch.bytes(store.firstJournal)
    for index in whole.indices {
      for mask in [0x01, 0x20, 0x80] as [UInt8] {
        var bytes = whole
        bytes[index] ^= mask
        try Scratch.write(bytes, to: store.firstJournal)
        #expect(damage(store) != nil, "byte \(index) ^ \(mask)")
      }
    }
    try Scratch.write(whole, to: store.firstJournal)
    #expect(try store.changes().changes.count == 4)
  }

  @Test("damage names file, line, offset and what is whole")
  func evidence() throws {
    let store = try store(["a"], ["b"], ["c"])
    var bytes = try Scratch.bytes(store.firstJournal)
    let ends = bytes.indices.filter { bytes[$0] == 0x0A }
    let place = ends[1] + 1
    bytes[place + 20] ^= 1
    try Scratch.write(bytes, to: store.firstJournal)
    let found = damage(store)
    #expect(found?.kind == .chainMismatch)
    #expect(found?.path == store.firstJournal)
    #expect(found?.line == 3)
    #expect(found?.offset == place)
    #expect(found?.whole.seq == 1)
    #expect(found?.whole.offset == place)
    bytes[place + 20] = 0
    try Scratch.write(bytes, to: store.firstJournal)
    #expect(damage(store)?.kind == .chainMismatch)
    bytes[place + 20] = 0x0D
    try Scratch.write(bytes, to: store.firstJournal)
    #expect(damage(store)?.kind == .chainMismatch)
    bytes[place] = 0x5B
    try Scratch.write(bytes, to: store.firstJournal)
    let json = JSONProblem(.unexpectedByte(0x3A), at: 6)
    #expect(damage(store)?.kind == .malformed(json))
  }

  @Test("lines left out, doubled or of a broken batch are damage")
  func structure() throws {
    let store = try store(["a"], ["b", "c"], ["d"])
    let lines = try Scratch.text(store.firstJournal).split(separator: "\n").map { $0 + "\n" }
    func kind(_ indices: [Int]) throws -> JournalDamage.Kind? {
      try Scratch.write(indices.map { lines[$0] }.joined().utf8, to: store.firstJournal)
      return damage(store)?.kind
    }
    #expect(try kind([0, 1, 2, 3, 4]) == nil)
    #expect(try kind([0, 2, 3, 4]) == .wrongSeq(expected: 1, found: 2))
    #expect(try kind([0, 1, 1, 2, 3, 4]) == .wrongSeq(expected: 2, found: 1))
    #expect(try kind([0, 1, 2, 4]) == .wrongSeq(expected: 3, found: 4))
    #expect(try kind([1, 2, 3, 4]) == .badHeader)
  }

  @Test("a batch that does not count down to its end is damage although its chain is right")
  func miscounted() throws {
    let store = try store(["a"])
    let committer = try Committer(store, Scratch.environment())
    try committer.decide { $0.append(members: "\"change\":\"b\",\"more\":5".utf8) }
    try committer.decide { $0.append(members: "\"change\":\"c\"".utf8) }
    let found = damage(store)
    #expect(found?.kind == .brokenBatch)
    #expect(found?.line == 4)
    #expect(found?.whole.seq == 1)
  }

  @Test("what a writer that died left behind is moved aside, and said, and the store goes on")
  func tornTails() throws {
    let tails: [(tail: [UInt8], name: String)] = [
      (Array("{\"seq\":2,\"chan".utf8), "half a line"),
      ([UInt8](repeating: 0, count: 5_000), "nulls"),
      (
        [UInt8](repeating: 0, count: 300) + Array("ge\":\"x\"}\n{\"seq\":3}\n".utf8),
        "nulls, then lines"
      ),
      ([0x0A - 0x0A, 0x0A], "one null"),
      ([UInt8](repeating: 0, count: 12_000_000), "more nulls than a batch has bytes"),
    ]
    for (index, (tail, name)) in tails.enumerated() {
      let store = try scratch.store("store\(index)")
      try Committer(store, Scratch.environment()).record("a")
      let before = try Scratch.bytes(store.firstJournal)
      try Scratch.append(tail, to: store.firstJournal)
      #expect(try store.changes().end == .unfinished(bytes: tail.count), "\(name)")
      #expect(try Scratch.bytes(store.firstJournal) == before + tail, "readers never write")
      let committer = try Committer(store, Scratch.environment())
      try committer.record("b")
      let copy = store.journal + "/torn-2"
      #expect(
        committer.takeNotices() == [
          .tornTail(path: store.firstJournal, bytes: tail.count, copy: copy)
        ]
      )
      #expect(try Scratch.bytes(copy) == tail, "\(name)")
      #expect(try store.changes().changes == ["1 a", "2 b"])
    }
  }

  @Test("a batch without its last line is torn as a whole, twice at the same number too")
  func tornBatch() throws {
    let store = try store(["a"])
    let before = try Scratch.bytes(store.firstJournal)
    let other = try scratch.store("other")
    try Committer(other, Scratch.environment()).record("a")
    try Committer(other, Scratch.environment()).record("b", "c", "d")
    let whole = try Scratch.bytes(other.firstJournal)
    let last = whole.dropLast().lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let torn = Array(whole[before.count..<last])
    for copy in ["torn-2", "torn-2-2"] {
      try Scratch.append(torn, to: store.firstJournal)
      #expect(try store.changes().changes == ["1 a"])
      try Committer(store, Scratch.environment()).locked()
      #expect(try Scratch.bytes(store.journal + "/" + copy) == torn)
      #expect(try Scratch.bytes(store.firstJournal) == before)
    }
  }

  @Test("a whole line that is wrong behind the head is damage: nothing is written or cut")
  func wrongTail() throws {
    let store = try store(["a"])
    try Scratch.append("{\"seq\":2,\"change\":\"x\"}\n".utf8, to: store.firstJournal)
    let before = try Scratch.bytes(store.firstJournal)
    let committer = try Committer(store, Scratch.environment())
    let failure = #expect(throws: StoreFailure.self) { try committer.record("b") }
    guard case .damage(let damage) = failure else {
      Issue.record("\(failure as Any)")
      return
    }
    #expect(damage.kind == .malformed(nil))
    #expect(damage.line == 3)
    #expect(try Scratch.bytes(store.firstJournal) == before)
  }

  @Test("a lost or half-written head does no harm; one that names other changes is damage")
  func heads() throws {
    let store = try store(["a"], ["b"])
    let head = try Scratch.bytes(store.head)
    for text in [[], Array("rubbish".utf8), head.dropLast(3)] as [[UInt8]] {
      try Scratch.write(text, to: store.head)
      #expect(try store.readHead(.system) == nil)
      #expect(try store.changes(from: .head).changes == ["1 a", "2 b"])
    }
    // It is overwritten in place and never cut: what stands behind it is not its.
    try Scratch.write(head + [0x0A], to: store.head)
    #expect(try store.readHead(.system)?.seq == 2)
    for index in head.indices {
      var broken = head
      broken[index] ^= 1
      try Scratch.write(broken, to: store.head)
      #expect(try store.readHead(.system) == nil)
    }
    let other = try scratch.store("other")
    try Committer(other, Scratch.environment()).record("x", "y")
    try FileManager.default.removeItem(atPath: store.head)
    try FileManager.default.copyItem(atPath: other.head, toPath: store.head)
    #expect(damage(store)?.kind == .chainMismatch)
  }

  @Test("reads on from the head or from a place the manifest names, and only if it is there")
  func starts() throws {
    let store = try store(["a"], ["b"], ["c"])
    #expect(try store.changes(from: .head).changes == [])
    let committer = try Committer(store, from: .head, Scratch.environment())
    var place = committer.position
    try committer.record("d")
    #expect(try store.changes(from: .position(place)).changes == ["4 d"])
    place.chain = .zero
    #expect(throws: StoreFailure.self) { try store.changes(from: .position(place)) }
    place.offset = 1_000_000
    let failure = #expect(throws: StoreFailure.self) {
      try store.changes(from: .position(place))
    }
    guard case .damage(let damage) = failure else {
      Issue.record("\(failure as Any)")
      return
    }
    #expect(damage.kind == .shorterThanHead(seq: 3, size: 1_000_000))
  }

  @Test("finds text that is no JSON although its chain is right, when asked to look")
  func checkedJSON() throws {
    let store = try store(["a"])
    let committer = try Committer(store, Scratch.environment())
    try committer.decide { $0.append(members: "\"x\":nonsense".utf8) }
    var reader = try JournalReader(store, Scratch.environment())
    #expect(try reader.catchUp { _, _ in } == .whole)
    let found = damage(store)
    #expect(found?.kind == .malformed(JSONProblem(.unexpectedByte(0x6F), at: 14)))
    #expect(found?.line == 3)
    #expect(found?.whole.seq == 1)
  }
}
