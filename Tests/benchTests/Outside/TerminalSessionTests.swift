import TerminalUI
import Testing

@testable import bench

struct TerminalSessionTests {
  private static let size = Size(width: 80, height: 24)

  @Test("A key comes back from the echo, at a time after it was sent")
  func echo() throws {
    let session = try RawTerminal.openEcho(size: Self.size)
    #expect(try #require(try session.press([0x78])) > 0)
  }

  @Test("A program sees the size of its terminal")
  func size() throws {
    let command = ProgramCommand(
      "/bin/sh",
      ["-c", "stty size"],
      variables: [("PATH", "/usr/bin:/bin")]
    )
    let session = try TerminalSession(command, size: Size(width: 123, height: 45))
    #expect(try session.burst(showing: "45 123").bytes.isEmpty == false)
  }

  @Test("A program that is not there, or fails, is said")
  func failures() throws {
    #expect(throws: Unmade.noProgram(path: "/nowhere/dizao")) {
      try ProgramCommand("/nowhere/dizao", []).run()
    }
    #expect(throws: Unmade.ended(program: "/bin/sh", status: 3)) {
      try ProgramCommand("/bin/sh", ["-c", "exit 3"]).run()
    }
  }
}
