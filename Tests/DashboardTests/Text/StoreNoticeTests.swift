import CommunityModel
import CommunityStore
import Testing

@testable import Dashboard

@Suite("What the store has to say")
struct StoreNoticeTests {
  private static let full = DiskFailure(.write, "/store/head", code: 28)
  private static let damage = JournalDamage(
    path: "/store/journal/990102001001-1.ndjson",
    line: 7,
    offset: 900,
    kind: .chainMismatch,
    whole: JournalPosition(first: 1, offset: 0, seq: 0, chain: .zero)
  )

  @Test(
    "is a sentence in both languages, with the place and what to do",
    arguments: [
      (StoreNotice.newerMinor(1), "notice.newerMinor"),
      (.networkFileSystem(magic: 1), "notice.networkFileSystem"),
      (.tornTail(path: "a", bytes: 3, copy: "b"), "notice.tornTail"),
      (.headLags(full), "notice.headLags"),
      (.unknownChange(seq: 1, name: "x"), "notice.unknownChange"),
      (.damage(damage), "notice.damage"),
      (.manifestDamage(path: "m"), "notice.manifestDamage"),
      (.clockBehind(milliseconds: 240_000), "notice.clockBehind"),
      (.erasureUnfinished(full), "notice.erasureUnfinished"),
    ]
  )
  func sentences(notice: StoreNotice, key: String) {
    for language in Language.allCases {
      let sentence = notice.sentence(Words(language))
      #expect(sentence != key && !sentence.contains("{"), "\(sentence)")
    }
  }

  @Test("names the file and the line of damage")
  func place() {
    let notice = StoreNotice.damage(StoreNoticeTests.damage)
    #expect(
      notice.sentence(Words(.en))
        == "990102001001-1.ndjson is damaged from line 7 on; read-only; run dizao check"
    )
  }
}
