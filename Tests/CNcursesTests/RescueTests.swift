import CNcurses
import Glibc
import Testing

/// Each test ends a process of its own; its terminal stays and shows what was done to it.
@Suite("Rescue of the terminal")
struct RescueTests {
  @Test("a trap restores the terminal before it ends the process")
  func trap() async {
    let terminal = RescueTerminal()
    await #expect(processExitsWith: .failure) { [path = terminal.path as String] in
      RescueTerminal.ruin(path: path)
      precondition(path.isEmpty, "on purpose")
    }
    #expect(terminal.isRestored)
  }

  @Test("a fault restores the terminal and the process dies of it")
  func fault() async {
    let terminal = RescueTerminal()
    await #expect(processExitsWith: .signal(SIGSEGV)) { [path = terminal.path as String] in
      RescueTerminal.ruin(path: path)
      UnsafeMutablePointer<Int>(bitPattern: 8)?.pointee = 1
    }
    #expect(terminal.isRestored)
  }

  @Test("an overflown stack has a stack for its rescue")
  func overflow() async {
    let terminal = RescueTerminal()
    await #expect(processExitsWith: .signal(SIGSEGV)) { [path = terminal.path as String] in
      RescueTerminal.ruin(path: path)
      print(deep(1))
    }
    #expect(terminal.isRestored)
  }

  @Test(
    "signals that nobody handles restore the terminal too",
    arguments: [SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGQUIT, SIGSYS, SIGUSR1, SIGALRM]
  )
  func signals(signal: Int32) async {
    let terminal = RescueTerminal()
    await #expect(processExitsWith: .failure) {
      [path = terminal.path as String, signal = signal as Int32] in
      RescueTerminal.ruin(path: path)
      // To the process: the thread that runs a test may have the signal blocked.
      kill(getpid(), signal)
      while true { pause() }
    }
    #expect(terminal.isRestored)
  }

  @Test("so does a plain exit")
  func exits() async {
    let terminal = RescueTerminal()
    await #expect(processExitsWith: .exitCode(3)) { [path = terminal.path as String] in
      RescueTerminal.ruin(path: path)
      exit(3)
    }
    #expect(terminal.isRestored)
  }

  @Test("a terminal that was given back already is left alone")
  func disarmed() async {
    let terminal = RescueTerminal()
    await #expect(processExitsWith: .exitCode(0)) { [path = terminal.path as String] in
      RescueTerminal.ruin(path: path)
      rescue_arm(false)
      exit(0)
    }
    #expect(!terminal.isRestored)
  }

  @Test("more bytes than fit are refused")
  func tooMany() async {
    await #expect(processExitsWith: .success) {
      let bytes = [UInt8](repeating: 0, count: Int(rescue_bytes_max) + 1)
      #expect(!rescue_prepare(0, bytes, bytes.count))
    }
  }
}

/// Runs out of stack; the sum keeps the compiler from making a loop of it.
private func deep(_ number: Int) -> Int {
  number == .max ? 0 : deep(number + 1) &+ number
}
