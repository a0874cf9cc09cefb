import Glibc
import Testing

@testable import dizao

struct ConsoleTests {
  @Test("what is written arrives whole, in order, and only once")
  func textArrives() throws {
    let page = Page()
    let console = page.console()
    try console.line("路灯")
    try console.write("a")
    #expect(page.text.isEmpty)
    try console.flush()
    try console.flush()
    #expect(page.text == "路灯\na")
  }

  @Test("a closed pipe is told apart from a failure")
  func closedPipe() throws {
    signal(SIGPIPE, SIG_IGN)
    var ends: [Int32] = [0, 0]
    try #require(pipe(&ends) == 0)
    close(ends[0])
    defer { close(ends[1]) }
    let console = Console(descriptor: ends[1])
    try console.write("nobody reads")
    #expect(throws: ClosedPipe.self) { try console.flush() }
  }

  @Test("a full disk ends with 74")
  func fullDisk() throws {
    let descriptor = open("/dev/full", O_WRONLY)
    try #require(descriptor >= 0)
    defer { close(descriptor) }
    let console = Console(descriptor: descriptor)
    try console.write("x")
    #expect(
      throws: Failure(.cannotWrite, "error.output", ["reason": .sentence("reason.diskFull")])
    ) { try console.flush() }
  }
}
