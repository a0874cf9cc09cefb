import CNcurses
import Glibc
import Testing

@Suite("Reported signals")
struct InboxTests {
  /// Sends a signal to the process, as others do, and waits until it is in the inbox.
  ///
  /// To the process, because the thread that runs a test may have the signal blocked.
  private static func send(_ signal: Int32) -> UInt64 {
    kill(getpid(), signal)
    var place = pollfd(fd: signal_inbox_descriptor(), events: Int16(POLLIN), revents: 0)
    guard poll(&place, 1, 5000) == 1 else { return 0 }
    return signal_inbox_take()
  }

  @Test("a signal wakes whoever polls, and is kept until taken")
  func kept() async {
    await #expect(processExitsWith: .success) {
      let isOpen = signal_inbox_open()
      #expect(isOpen)
      for signal in [SIGTERM, SIGHUP, SIGINT, SIGWINCH, SIGCONT, SIGTSTP] {
        #expect(Self.send(signal) == 1 << UInt64(signal))
        #expect(signal_inbox_take() == 0)
      }
    }
  }

  @Test("a broken pipe is an error of the write, not the end of the program")
  func brokenPipe() async {
    await #expect(processExitsWith: .success) {
      _ = signal_inbox_open()
      var ends: [Int32] = [-1, -1]
      pipe(&ends)
      close(ends[0])
      #expect(write(ends[1], "x", 1) == -1)
      #expect(errno == EPIPE)
    }
  }

  @Test("after closing a signal does what it did before")
  func closed() async {
    await #expect(processExitsWith: .signal(SIGTERM)) {
      _ = signal_inbox_open()
      signal_inbox_close()
      kill(getpid(), SIGTERM)
      while true { pause() }
    }
  }

  @Test("what was ignored at the start stays ignored, as nohup wants")
  func ignored() async {
    await #expect(processExitsWith: .success) {
      signal(SIGHUP, SIG_IGN)
      _ = signal_inbox_open()
      kill(getpid(), SIGHUP)
      #expect(Self.send(SIGTERM) == 1 << UInt64(SIGTERM))
    }
  }
}
