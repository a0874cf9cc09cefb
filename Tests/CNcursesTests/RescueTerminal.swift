import CNcurses
import Glibc

/// A pseudo-terminal that outlives the process which is to restore it.
final class RescueTerminal {
  let path: String
  private let master: Int32
  private let slave: Int32
  private let flags: tcflag_t

  init() {
    var ends: (master: Int32, slave: Int32) = (-1, -1)
    precondition(openpty(&ends.master, &ends.slave, nil, nil, nil) == 0, "no pseudo-terminal")
    master = ends.master
    slave = ends.slave
    // Not `ttyname`: tests run beside each other, and its one buffer holds what the last one asked.
    var name = [CChar](repeating: 0, count: Int(PATH_MAX))
    precondition(ttyname_r(slave, &name, name.count) == 0, "a terminal without a name")
    path = String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    _ = fcntl(master, F_SETFL, O_NONBLOCK)
    flags = Self.flags(of: slave)
  }

  deinit {
    close(slave)
    close(master)
  }

  /// Whether the prepared bytes came and the modes are the first ones again.
  var isRestored: Bool {
    var buffer = [UInt8](repeating: 0, count: 1024)
    let count = max(0, read(master, &buffer, buffer.count))
    return String(decoding: buffer[..<count], as: UTF8.self) == "restored"
      && Self.flags(of: slave) == flags
  }

  /// Opens the terminal, prepares its rescue, and makes it unusable.
  static func ruin(path: String) {
    let descriptor = open(path, O_RDWR | O_NOCTTY)
    let bytes = Array("restored".utf8)
    guard rescue_prepare(descriptor, bytes, bytes.count) else { exit(99) }
    rescue_install(false)
    rescue_arm(true)
    var modes = termios()
    tcgetattr(descriptor, &modes)
    cfmakeraw(&modes)
    tcsetattr(descriptor, TCSANOW, &modes)
  }

  private static func flags(of descriptor: Int32) -> tcflag_t {
    var modes = termios()
    tcgetattr(descriptor, &modes)
    return modes.c_lflag
  }
}
