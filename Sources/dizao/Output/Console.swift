internal import Glibc

/// The other end of a pipe was closed: nobody reads on, which is no error.
struct ClosedPipe: Error {}

/// One of the program's streams of text: collects what is written and hands it on in pieces.
final class Console {
  typealias Sink = ([UInt8]) throws -> Void

  /// Whether a person looks at it.
  let isTerminal: Bool
  /// Columns of the terminal; nil in a pipe, where lines may be as long as they are.
  let columns: Int?
  private let sink: Sink
  private var pending: [UInt8] = []

  private static let pieceBytes = 32_768

  init(isTerminal: Bool = false, columns: Int? = nil, sink: @escaping Sink) {
    self.isTerminal = isTerminal
    self.columns = columns
    self.sink = sink
  }

  /// Standard output or standard error.
  convenience init(descriptor: Int32) {
    var size = winsize()
    let isTerminal = isatty(descriptor) == 1
    let hasSize = isTerminal && ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
    self.init(isTerminal: isTerminal, columns: hasSize ? Int(size.ws_col) : nil) {
      try Console.write($0, to: descriptor)
    }
  }

  func write(_ bytes: some Collection<UInt8>) throws {
    pending.append(contentsOf: bytes)
    if pending.count >= Console.pieceBytes { try flush() }
  }

  func write(_ text: String) throws { try write(text.utf8) }

  func line(_ text: String = "") throws {
    try write(text.utf8)
    try write(CollectionOfOne(0x0A))
  }

  func flush() throws {
    guard !pending.isEmpty else { return }
    let piece = pending
    pending.removeAll(keepingCapacity: true)
    try sink(piece)
  }

  /// Writes all of it.
  ///
  /// Throws `ClosedPipe`, or a `Failure` when the system refuses.
  private static func write(_ bytes: [UInt8], to descriptor: Int32) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count >= 0 {
        rest = rest.dropFirst(count)
      } else if errno == EPIPE {
        throw ClosedPipe()
      } else if errno != EINTR && errno != EAGAIN {
        throw Failure(.cannotWrite, "error.output", ["reason": SystemReason(errno).value])
      }
    }
  }
}
