import CommunityStore
import Foundation
import Testing

@Suite("Finding one change")
struct JournalSearchTests {
  private let scratch = Scratch()

  @Test("finds every change in any journal, long lines between short ones")
  func finds() throws {
    let store = try scratch.store()
    let committer = try Committer(store, Scratch.environment())
    var seq = 0
    for size in [1, 40, 3] {
      for batch in 0..<6 {
        try committer.decide { lines in
          for index in 0..<size * 10 {
            seq += 1
            let length = (index % 17 == 0 ? 50_000 : 600) * (batch == 3 ? 2 : 1)
            lines.append { writer in
              writer.member("change", "\(seq)")
              writer.member("note", String(repeating: "x", count: length))
            }
          }
        }
      }
      try committer.seal()
    }
    let search = JournalSearch(store, Scratch.environment())
    for wanted in stride(from: 1, through: seq, by: 13) {
      let found = try search.line(wanted)
      let text = String(decoding: found.bytes, as: UTF8.self)
      #expect(found.line.seq == wanted)
      #expect(text.hasPrefix("{\"seq\":\(wanted),\"change\":\"\(wanted)\",\"note\":\"x"))
    }
    for missing in [0, -1, seq + 1, Int.max] {
      #expect(throws: StoreFailure.noSuchChange(missing)) { try search.line(missing) }
    }
  }

  @Test("a changed line, or a change before it, is damage with its line")
  func damaged() throws {
    let store = try scratch.store()
    let committer = try Committer(store, Scratch.environment())
    for change in ["a", "b", "c"] { try committer.record(change) }
    var bytes = try Scratch.bytes(store.firstJournal)
    let ends = bytes.indices.filter { bytes[$0] == 0x0A }
    bytes[ends[1] + 20] ^= 1
    try Scratch.write(bytes, to: store.firstJournal)
    let search = JournalSearch(store, Scratch.environment())
    #expect(try search.line(1).line.seq == 1)
    #expect(try search.line(3).line.seq == 3)
    let failure = #expect(throws: StoreFailure.self) { try search.line(2) }
    guard case .damage(let damage) = failure else {
      Issue.record("\(failure as Any)")
      return
    }
    #expect(damage.kind == .chainMismatch)
    #expect(damage.line == 3)
  }
}
