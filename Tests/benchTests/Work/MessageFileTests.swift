import Testing

@testable import bench

struct MessageFileTests {
  @Test("The made list has as many rows as the real one and about its size")
  func made() {
    let bytes = MessageFile.made()
    #expect((4_000_000...8_000_000).contains(bytes.count))
    #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
    // Two line breaks stand inside each message, one behind it.
    #expect(bytes.count { $0 == 0x0D } == MessageFile.count * 3 + 1)
  }
}
