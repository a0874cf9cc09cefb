import Testing

extension InTerminal {
  @Suite("Bytes that mean nothing")
  struct StrayByteTests {
    private let sandbox: Sandbox

    init() throws { sandbox = try Sandbox() }

    @Test(
      "cost no key that comes after them",
      arguments: [
        [0xFF], [0xE7, 0x81], [0xC0, 0xAF], [0x80], [0x1B, 0x5B, 0x39, 0x39, 0x3B, 0x32, 0x7E],
        [0x1B, 0x5D, 0x30, 0x3B, 0x71, 0x07], [0xF5, 0x80, 0x80, 0x80],
      ] as [[UInt8]]
    )
    func stray(bytes: [UInt8]) async throws {
      try await sandbox.makeStore("化粪池外溢")
      let terminal = try await Terminal.dashboard(sandbox)
      try await terminal.send(bytes: bytes)
      try await terminal.press("/")
      try await terminal.wait(for: "筛选 /")
      try await terminal.send(bytes: bytes)
      try await terminal.type("化粪池")
      try await terminal.wait(for: "筛选 / 化粪池")
      try await terminal.wait(for: "化粪池外溢")
    }
  }
}
