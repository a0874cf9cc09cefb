import Glibc
import TerminalUI

/// A terminal without a screen: what a program writes to it can be read and looked at.
final class PseudoTerminal {
  let descriptor: Int32
  private let master: Int32

  init(width: Int = 80, height: Int = 24) {
    var ends: (master: Int32, slave: Int32) = (-1, -1)
    openpty(&ends.master, &ends.slave, nil, nil, nil)
    master = ends.master
    descriptor = ends.slave
    _ = fcntl(master, F_SETFL, O_NONBLOCK)
    resize(width: width, height: height)
  }

  deinit {
    close(descriptor)
    close(master)
  }

  func resize(width: Int, height: Int) {
    var size = winsize(
      ws_row: UInt16(height),
      ws_col: UInt16(width),
      ws_xpixel: 0,
      ws_ypixel: 0
    )
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
  }

  func type(_ text: String) {
    let bytes = Array(text.utf8)
    _ = write(master, bytes, bytes.count)
  }

  /// What has been written since the last time, ESC as `E`.
  func output() -> String {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(master, &buffer, buffer.count)
      guard count > 0 else { break }
      bytes += buffer[..<count]
    }
    return String(decoding: bytes, as: UTF8.self).replacing("\u{1B}", with: "E")
  }

  /// The local flags of the terminal's modes: ICANON, ECHO, ISIG.
  var localModes: tcflag_t {
    var modes = termios()
    tcgetattr(descriptor, &modes)
    return modes.c_lflag
  }
}
