/// Turns the bytes of a terminal into keys, pastes, mouse actions and replies.
///
/// It takes bytes one by one, so it does not matter how they were cut into reads; only the time of
/// a lone ESC cannot be seen in the bytes. While `isPending`, call `timeout()` after each quiet
/// delay (25 ms, longer over slow lines). Damaged input costs the damaged sequence, never the keys
/// after it, and nothing unknown is ever typed as text.
public struct InputDecoder: Sendable {
  enum State {
    case ground
    /// After ESC; twice when another ESC stood before it.
    case escape(isDoubled: Bool)
    /// A character of several bytes.
    case utf8(isAlt: Bool)
    /// After ESC [ and the bytes in `sequence`.
    case control(isAlt: Bool)
    /// A control sequence too long to mean anything, up to its final byte.
    case overlong
    /// After ESC [ [, the function keys of the Linux console.
    case linuxConsole(isAlt: Bool)
    /// After ESC [ M: three bytes of a mouse report.
    case oldMouse
    /// After ESC O.
    case singleShift(isAlt: Bool)
    /// A string that the terminal sends (OSC, DCS, …), up to its terminator: nothing we asked for.
    case string(introducer: UInt8, sawEscape: Bool)
    case paste
  }

  private var state = State.ground
  /// The bytes of the sequence under way.
  private var sequence: [UInt8] = []
  private var character = CharacterBytes()
  private var paste = PasteBytes()
  /// Quiet delays since the last byte.
  private var quietDelays = 0
  private var output: [Input] = []

  /// The longest control sequence that is looked at.
  static let sequenceMax = 64
  /// How many quiet delays a string or a paste may pause: a slow line must not type its rest.
  static let stringPatience = 10
  static let pastePatience = 40

  public init() {}

  /// Whether a sequence has begun and not ended.
  public var isPending: Bool {
    if case .ground = state { false } else { true }
  }

  /// Takes bytes in and answers what is complete.
  public mutating func feed(_ bytes: some Sequence<UInt8>) -> [Input] {
    quietDelays = 0
    for byte in bytes {
      step(byte)
    }
    return takeOutput()
  }

  /// Ends what is pending after a quiet delay: a lone ESC is the Escape key, ESC [ is Alt-[.
  ///
  /// Pastes and strings are given several delays before they count as cut off.
  public mutating func timeout() -> [Input] {
    quietDelays += 1
    switch state {
    case .ground:
      break
    case .escape(let isDoubled):
      emitEscape()
      if isDoubled { emitEscape() }
    case .utf8(let isAlt):
      if isAlt { emitEscape() }
    case .control(let isAlt):
      if sequence.isEmpty { emitAltered(0x5B, isAlt) }
    case .singleShift(let isAlt):
      if sequence.isEmpty { emitAltered(0x4F, isAlt) }
    case .overlong, .linuxConsole, .oldMouse:
      break
    case .string(let introducer, let sawEscape):
      if sequence.isEmpty, !sawEscape {
        emitAltered(introducer, false)
      } else if quietDelays < InputDecoder.stringPatience {
        return takeOutput()
      }
    case .paste:
      if quietDelays < InputDecoder.pastePatience { return takeOutput() }
      output.append(.paste(paste.finish()))
    }
    state = .ground
    quietDelays = 0
    return takeOutput()
  }

  private mutating func takeOutput() -> [Input] {
    defer { output = [] }
    return output
  }

  private mutating func step(_ byte: UInt8) {
    switch state {
    case .ground: begin(byte)
    case .escape(let isDoubled): afterEscape(byte, isDoubled)
    case .utf8(let isAlt): continueCharacter(byte, isAlt)
    case .control(let isAlt): continueControl(byte, isAlt)
    case .overlong:
      if !(0x20...0x3F).contains(byte) { interrupt(byte, unless: (0x40...0x7E).contains(byte)) }
    case .linuxConsole(let isAlt):
      let key = KeySequences.linuxConsole[byte].map { Input.key(Key($0)) }
      interrupt(byte, unless: (0x20...0x7E).contains(byte))
      if let key { emit(key, isAlt) }
    case .oldMouse: continueOldMouse(byte)
    case .singleShift(let isAlt): continueSingleShift(byte, isAlt)
    case .string(let introducer, let sawEscape): continueString(byte, introducer, sawEscape)
    case .paste:
      if paste.append(byte) {
        output.append(.paste(paste.finish()))
        state = .ground
      }
    }
  }

  /// Leaves a sequence; a byte that is not part of it begins the next thing.
  private mutating func interrupt(_ byte: UInt8, unless belongs: Bool) {
    state = .ground
    if !belongs { begin(byte) }
  }

  private mutating func begin(_ byte: UInt8) {
    if byte == 0x1B {
      state = .escape(isDoubled: false)
    } else if byte < 0x80 {
      output.append(.key(KeySequences.key(ascii: byte)))
    } else if character.begin(byte) {
      state = .utf8(isAlt: false)
    }
    // A byte that begins no character is dropped: one bad byte costs itself only.
  }

  private mutating func afterEscape(_ byte: UInt8, _ isDoubled: Bool) {
    sequence = []
    switch byte {
    case 0x1B:
      if isDoubled { emitEscape() }
      state = .escape(isDoubled: true)
    case 0x5B:
      state = .control(isAlt: isDoubled)
    case 0x4F:
      state = .singleShift(isAlt: isDoubled)
    case 0x5D, 0x50, 0x58, 0x5E, 0x5F:
      if isDoubled { emitEscape() }
      state = .string(introducer: byte, sawEscape: false)
    case 0x80...:
      if isDoubled { emitEscape() }
      if character.begin(byte) {
        state = .utf8(isAlt: true)
      } else {
        emitEscape()
        state = .ground
      }
    default:
      if isDoubled { emitEscape() }
      emitAltered(byte, false)
      state = .ground
    }
  }

  private mutating func continueCharacter(_ byte: UInt8, _ isAlt: Bool) {
    switch character.append(byte) {
    case .incomplete:
      break
    case .complete(let scalar):
      state = .ground
      // C1 control characters are no keys.
      guard !(0x80...0x9F).contains(scalar.value) else { return }
      output.append(.key(Key(.character(Character(scalar)), isAlt ? .alt : [])))
    case .broken:
      if isAlt { emitEscape() }
      interrupt(byte, unless: false)
    }
  }

  private mutating func continueControl(_ byte: UInt8, _ isAlt: Bool) {
    if sequence.isEmpty, byte == 0x5B {
      state = .linuxConsole(isAlt: isAlt)
    } else if sequence.isEmpty, byte == 0x4D {
      if isAlt { emitEscape() }
      state = .oldMouse
    } else if byte == 0x24, let key = ControlSequence.rxvtShifted(sequence) {
      state = .ground
      emit(.key(key), isAlt)
    } else if (0x20...0x3F).contains(byte) {
      sequence.append(byte)
      if sequence.count > InputDecoder.sequenceMax { state = .overlong }
    } else if (0x40...0x7E).contains(byte) {
      finishControl(byte, isAlt)
    } else {
      interrupt(byte, unless: false)
    }
  }

  private mutating func finishControl(_ final: UInt8, _ isAlt: Bool) {
    state = .ground
    let control = ControlSequence(sequence, final: final)
    if control.beginsPaste {
      if isAlt { emitEscape() }
      paste = PasteBytes()
      state = .paste
    } else if let input = control.input {
      emit(input, isAlt)
    }
  }

  private mutating func continueOldMouse(_ byte: UInt8) {
    guard byte >= 0x20 else {
      interrupt(byte, unless: false)
      return
    }
    sequence.append(byte)
    guard sequence.count == 3 else { return }
    state = .ground
    let report = MouseReport(
      code: Int(sequence[0]) - 32,
      column: Int(sequence[1]) - 32,
      row: Int(sequence[2]) - 32
    )
    if let mouse = report.mouse { output.append(.mouse(mouse)) }
  }

  private mutating func continueSingleShift(_ byte: UInt8, _ isAlt: Bool) {
    if (0x30...0x39).contains(byte), sequence.count < 3 {
      sequence.append(byte)
    } else if (0x20...0x7E).contains(byte) {
      state = .ground
      guard let key = KeySequences.singleShift(byte, parameter: sequence) else { return }
      emit(.key(key), isAlt)
    } else {
      if sequence.isEmpty { emitAltered(0x4F, isAlt) }
      interrupt(byte, unless: false)
    }
  }

  private mutating func continueString(_ byte: UInt8, _ introducer: UInt8, _ sawEscape: Bool) {
    if sawEscape {
      // ESC \ ends the string; another ESC sequence does too, and counts for itself.
      state = .escape(isDoubled: false)
      if byte == 0x5C { state = .ground } else { afterEscape(byte, false) }
    } else if byte == 0x1B {
      state = .string(introducer: introducer, sawEscape: true)
    } else if (byte == 0x07 && introducer == 0x5D) || byte == 0x18 || byte == 0x1A {
      state = .ground
    } else if sequence.isEmpty {
      sequence.append(byte)
    }
  }

  private mutating func emitEscape() {
    output.append(.key(Key(.escape)))
  }

  /// ESC and an ASCII byte: that key with Alt.
  private mutating func emitAltered(_ byte: UInt8, _ isDoubled: Bool) {
    if isDoubled { emitEscape() }
    var key = KeySequences.key(ascii: byte)
    key.modifiers.insert(.alt)
    output.append(.key(key))
  }

  /// ESC before a key sequence means Alt (rxvt); before anything else it was the Escape key.
  private mutating func emit(_ input: Input, _ isAlt: Bool) {
    guard isAlt else {
      output.append(input)
      return
    }
    if case .key(var key) = input {
      key.modifiers.insert(.alt)
      output.append(.key(key))
    } else {
      emitEscape()
      output.append(input)
    }
  }
}
