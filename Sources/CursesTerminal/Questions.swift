internal import TerminalUI

/// What the terminal is asked once, after the first frame, and what it answered.
///
/// Nobody waits for the answers; they come in as `Input.reply` like keys, and a terminal that
/// never answers is one with one-column ambiguous characters and no synchronised output.
struct Questions {
  /// How long an answer is waited for before the terminal is given back: one that came later
  /// would be typed into the shell.
  static let patienceMilliseconds = 200
  static let updateMode = 2026
  /// The row that is asked on, counted from 0: the answer for the first one looks like Shift-F3.
  static let row = 1

  private(set) var awaitsWidth = false
  private(set) var awaitsUpdateMode = false
  private(set) var hasSynchronizedUpdate = false
  private(set) var ambiguousColumns: Int?
  private var askedAt = 0

  /// The bytes that ask, the cursor being put on the row before.
  ///
  /// A frame line is printed; a terminal that does not know the second question may print its
  /// last letter behind it: the row must be painted again after either.
  mutating func ask(width: Bool, updateMode: Bool, now: Int) -> [UInt8] {
    awaitsWidth = width
    awaitsUpdateMode = updateMode
    askedAt = now
    var bytes = Array("\u{1B}7\u{1B}[\(Self.row + 1);1H".utf8)
    if width {
      bytes += Array("\u{1B}[0m\u{2500}\u{1B}[6n".utf8)
    }
    if updateMode {
      bytes += Array("\u{1B}[?\(Self.updateMode)$p".utf8)
    }
    return bytes + Array("\u{1B}8".utf8)
  }

  /// Whether the reply was one of ours.
  mutating func take(_ reply: TerminalReply) -> Bool {
    switch reply {
    case .cursor(let point) where awaitsWidth && point.y == Self.row:
      awaitsWidth = false
      ambiguousColumns = point.x
      return true
    case .mode(Self.updateMode, let state) where awaitsUpdateMode:
      awaitsUpdateMode = false
      hasSynchronizedUpdate = state == 1 || state == 2
      return true
    default:
      return false
    }
  }

  /// How long leaving must still wait for answers under way.
  func patience(now: Int) -> Int {
    awaitsWidth || awaitsUpdateMode ? max(0, askedAt + Self.patienceMilliseconds - now) : 0
  }
}
