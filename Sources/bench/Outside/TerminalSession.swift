internal import Glibc
internal import TerminalUI

/// Output that came in one go, between two silences.
struct Burst {
  private(set) var bytes: [UInt8] = []
  /// When the read returned that brought the last byte.
  private(set) var endedAt: UInt64 = 0

  mutating func append(_ piece: PseudoTerminal.Piece) {
    bytes += piece.bytes
    endedAt = piece.at
  }

  func contains(_ text: String) -> Bool {
    let wanted = Array(text.utf8)
    guard let first = wanted.first, wanted.count <= bytes.count else { return false }
    var start = bytes.startIndex
    while let index = bytes[start...].firstIndex(of: first) {
      if bytes[index...].starts(with: wanted) { return true }
      start = index + 1
    }
    return false
  }
}

/// A program on a terminal of its own, as a person sits before it: keys in, screens out.
///
/// It answers the program's questions about the terminal. Times are those of the reads.
final class TerminalSession {
  /// When the program was about to be started.
  let startedAt: UInt64
  private let process: pid_t
  private let terminal: PseudoTerminal
  private var answers = TerminalAnswers()
  private var hasEnded = false

  /// How long it must be silent for a burst to be over.
  static let quietMilliseconds = 8
  static let patienceMilliseconds = 10_000

  init(_ command: ProgramCommand, size: Size) throws(Unmade) {
    terminal = try PseudoTerminal(size)
    startedAt = Stopwatch.now
    process = try command.start(.terminal(path: terminal.path))
  }

  deinit {
    guard !hasEnded else { return }
    kill(process, SIGKILL)
    _ = ProgramCommand.end(of: process)
  }

  var status: ProcessStatus { ProcessStatus(process: process) }

  func send(_ keys: [UInt8]) throws(Unmade) { try terminal.write(keys) }

  /// The next burst; nil when nothing comes within so long.
  func burst(
    withinMilliseconds first: Int,
    quietMilliseconds quiet: Int = TerminalSession.quietMilliseconds
  ) throws(Unmade) -> Burst? {
    var burst = Burst()
    var patience = first
    while let piece = terminal.read(withinMilliseconds: patience) {
      burst.append(piece)
      patience = quiet
      let reply = answers.answer(piece.bytes)
      if !reply.isEmpty { try terminal.write(reply) }
    }
    return burst.bytes.isEmpty ? nil : burst
  }

  /// The first burst that has shown the text, counted with all before it.
  func burst(showing text: String) throws(Unmade) -> Burst {
    let deadline = Stopwatch.now + UInt64(TerminalSession.patienceMilliseconds) * 1_000_000
    var whole = Burst()
    var patience = TerminalSession.patienceMilliseconds
    while Stopwatch.now < deadline, let piece = terminal.read(withinMilliseconds: patience) {
      whole.append(piece)
      let reply = answers.answer(piece.bytes)
      if !reply.isEmpty { try terminal.write(reply) }
      patience = TerminalSession.patienceMilliseconds
      if whole.contains(text) { patience = TerminalSession.quietMilliseconds }
    }
    guard whole.contains(text) else { throw .silent(waitingFor: text) }
    return whole
  }

  /// Reads on until nothing has come for so long.
  func settle(milliseconds: Int = 200) throws(Unmade) {
    _ = try burst(withinMilliseconds: milliseconds, quietMilliseconds: milliseconds)
  }

  /// From a key to the last byte of what it changed, in nanoseconds; nil when nothing changed.
  func press(_ key: [UInt8]) throws(Unmade) -> UInt64? {
    let start = Stopwatch.now
    try send(key)
    return try burst(withinMilliseconds: 500).map { $0.endedAt - start }
  }

  /// Sends the keys that quit and waits for the end, at most two seconds.
  func quit(_ keys: [UInt8]) throws(Unmade) {
    try send(keys)
    try settle(milliseconds: 20)
    for _ in 0..<200 {
      var status: Int32 = 0
      if waitpid(process, &status, WNOHANG) == process {
        hasEnded = true
        return
      }
      _ = try burst(withinMilliseconds: 10)
      Stopwatch.pause(milliseconds: 1)
    }
  }
}
