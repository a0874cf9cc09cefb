internal import Glibc
internal import TerminalUI

/// The two ends of a terminal that is none: a program runs on one, the bench holds the other.
final class PseudoTerminal {
  /// What the program opens.
  let path: String
  private let master: Int32
  private var buffer = [UInt8](repeating: 0, count: 65_536)

  init(_ size: Size) throws(Unmade) {
    var window = winsize(
      ws_row: UInt16(clamping: size.height),
      ws_col: UInt16(clamping: size.width),
      ws_xpixel: 0,
      ws_ypixel: 0
    )
    var ends: (master: Int32, program: Int32) = (-1, -1)
    guard openpty(&ends.master, &ends.program, nil, nil, &window) == 0 else {
      throw .system(call: "openpty", errno: errno)
    }
    // The program opens its end by name, so that the terminal becomes its own.
    defer { close(ends.program) }
    var name = [CChar](repeating: 0, count: 128)
    let failure = ttyname_r(ends.program, &name, name.count)
    guard failure == 0 else {
      close(ends.master)
      throw .system(call: "ttyname", errno: failure)
    }
    _ = fcntl(ends.master, F_SETFD, FD_CLOEXEC)
    _ = fcntl(ends.program, F_SETFD, FD_CLOEXEC)
    master = ends.master
    path = String(
      decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) },
      as: UTF8.self
    )
  }

  deinit { close(master) }

  func write(_ bytes: [UInt8]) throws(Unmade) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(master, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw .system(call: "write to the terminal", errno: errno) }
      rest = rest.dropFirst(count)
    }
  }

  /// What one read brought, and when that read returned.
  struct Piece {
    let bytes: [UInt8]
    let at: UInt64
  }

  /// One read; nil when nothing comes for so long, or nobody is left to write.
  func read(withinMilliseconds milliseconds: Int) -> Piece? {
    let deadline = Stopwatch.now + UInt64(max(0, milliseconds)) * 1_000_000
    while true {
      let now = Stopwatch.now
      let left = deadline > now ? (deadline - now + 999_999) / 1_000_000 : 0
      var request = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
      let ready = poll(&request, 1, Int32(clamping: left))
      if ready < 0, errno == EINTR { continue }
      guard ready > 0 else { return nil }
      let count = Glibc.read(master, &buffer, buffer.count)
      let at = Stopwatch.now
      if count < 0, errno == EINTR { continue }
      // EIO: the program has gone.
      guard count > 0 else { return nil }
      return Piece(bytes: Array(buffer[..<count]), at: at)
    }
  }
}
