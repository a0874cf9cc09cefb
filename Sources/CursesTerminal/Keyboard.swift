internal import Glibc
internal import TerminalUI

/// Reads what the terminal sends and decodes it; remembers since when something is unfinished.
struct Keyboard {
  let descriptor: Int32
  let escapeDelayMilliseconds: Int
  private(set) var isEnded = false
  private var decoder = InputDecoder()
  /// When the last byte came, or the last quiet delay ended.
  private var quietSince = 0

  init(descriptor: Int32, escapeDelayMilliseconds: Int) {
    self.descriptor = descriptor
    self.escapeDelayMilliseconds = escapeDelayMilliseconds
  }

  /// How long to wait for the rest of what is unfinished; nil when nothing is unfinished.
  func patience(now: Int) -> Int? {
    decoder.isPending ? max(0, quietSince + escapeDelayMilliseconds - now) : nil
  }

  /// Reads all there is now, so that a burst of keys costs one frame; at most a megabyte.
  mutating func drain(now: Int) -> [Input] {
    var inputs: [Input] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    for _ in 0..<256 {
      guard isReadable else { break }
      let count = read(descriptor, &buffer, buffer.count)
      if count > 0 {
        quietSince = now
        inputs += decoder.feed(buffer[..<count])
      } else if count == 0 || (errno != EINTR && errno != EAGAIN) {
        isEnded = true
        break
      }
    }
    return inputs
  }

  /// What an unfinished sequence means once it has been quiet for the delay; a paste has several.
  mutating func expire(now: Int) -> [Input] {
    guard patience(now: now) == 0 else { return [] }
    quietSince = now
    return decoder.timeout()
  }

  private var isReadable: Bool {
    var place = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&place, 1, 0) > 0
  }
}
