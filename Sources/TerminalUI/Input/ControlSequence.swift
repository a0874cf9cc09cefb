/// A complete control sequence from the terminal: `ESC [ < 0;5;7 M` is prefix `<`, three parameters
/// and the final byte `M`.
struct ControlSequence {
  private let prefix: UInt8?
  private let intermediates: [UInt8]
  /// Parameters, each with its sub-parameters (`13:3;5` is [[13, 3], [5]]); empty ones are nil.
  private let parameters: [[Int?]]
  private let final: UInt8
  private let hasForeignBytes: Bool

  /// No parameter that means anything is larger.
  private static let parameterMax = 9_999_999

  init(_ bytes: [UInt8], final: UInt8) {
    self.final = final
    var body = bytes[...]
    let first = body.first.flatMap { (0x3C...0x3F).contains($0) ? $0 : nil }
    prefix = first
    if first != nil { body.removeFirst() }
    let digits = body.prefix { (0x30...0x3B).contains($0) }
    intermediates = Array(body[digits.endIndex...])
    hasForeignBytes = intermediates.contains { $0 >= 0x30 }
    parameters =
      digits.isEmpty
      ? []
      : digits.split(separator: 0x3B, omittingEmptySubsequences: false).map { parameter in
        parameter.split(separator: 0x3A, omittingEmptySubsequences: false)
          .map(ControlSequence.number)
      }
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    guard !digits.isEmpty else { return nil }
    return digits.reduce(0) { min($0 * 10 + Int($1 - 0x30), parameterMax) }
  }

  /// `ESC [ 7 $`, Shift-Home of rxvt: the only sequence that ends with `$`.
  static func rxvtShifted(_ bytes: [UInt8]) -> Key? {
    guard !bytes.isEmpty, bytes.allSatisfy({ (0x30...0x39).contains($0) }),
      let code = number(bytes[...]).flatMap({ KeySequences.tilde[$0] })
    else { return nil }
    return Key(code, .shift)
  }

  var beginsPaste: Bool {
    final == 0x7E && prefix == nil && intermediates.isEmpty && parameter(0) == 200
  }

  /// What it means; nothing when we do not know it.
  var input: Input? {
    guard !hasForeignBytes else { return nil }
    if !intermediates.isEmpty { return modeReport }
    switch prefix {
    case nil: return plain
    case 0x3C: return mouseReport
    case 0x3F: return privateReport
    default: return nil
    }
  }

  private func parameter(_ index: Int, _ sub: Int = 0) -> Int? {
    guard index < parameters.count, sub < parameters[index].count else { return nil }
    return parameters[index][sub]
  }

  /// The second parameter of a key sequence: what was held, and whether the key went up.
  private var held: KeyModifiers? {
    KeyModifiers(parameter: parameter(1) ?? 1, action: parameter(1, 1) ?? 1)
  }

  private var plain: Input? {
    switch final {
    case 0x7E: return tildeKey(held)
    case 0x5E: return tildeKey(KeyModifiers(.control))
    case 0x40: return tildeKey(KeyModifiers([.control, .shift]))
    case 0x75:
      return held.flatMap { CodedKey(code: parameter(0), shifted: parameter(0, 1), $0).key }
        .map(Input.key)
    case 0x52: return cursorReportOrF3
    case 0x4D where parameters.count == 3: return urxvtMouseReport
    case 0x49 where parameters.isEmpty: return .focus(true)
    case 0x4F where parameters.isEmpty: return .focus(false)
    default:
      guard let held, var key = KeySequences.letter[final] else { return nil }
      key.modifiers.formUnion(held.modifiers)
      return .key(key)
    }
  }

  private func tildeKey(_ held: KeyModifiers?) -> Input? {
    guard let held, let number = parameter(0) else { return nil }
    if number == 27 {
      return CodedKey(code: parameter(2), shifted: nil, held).key.map(Input.key)
    }
    return KeySequences.tilde[number].map { .key(Key($0, held.modifiers)) }
  }

  /// `ESC [ 1;2 R` is Shift-F3 and `ESC [ 2;1 R` a cursor position: we only ever ask below row 1.
  private var cursorReportOrF3: Input? {
    guard let row = parameter(0), row != 1 else {
      return held.map { .key(Key(.function(3), $0.modifiers)) }
    }
    guard row > 1, let column = parameter(1), column > 0 else { return nil }
    return .reply(.cursor(Point(x: column - 1, y: row - 1)))
  }

  private var mouseReport: Input? {
    guard final == 0x4D || final == 0x6D, let code = parameter(0), let column = parameter(1),
      let row = parameter(2)
    else { return nil }
    let report = MouseReport(code: code, column: column, row: row, isRelease: final == 0x6D)
    return report.mouse.map(Input.mouse)
  }

  private var urxvtMouseReport: Input? {
    guard let code = parameter(0), let column = parameter(1), let row = parameter(2) else {
      return nil
    }
    return MouseReport(code: code - 32, column: column, row: row).mouse.map(Input.mouse)
  }

  private var privateReport: Input? {
    switch final {
    case 0x63:
      return .reply(.deviceAttributes(parameters.map { $0.first.flatMap { $0 } ?? 0 }))
    case 0x52:
      guard let row = parameter(0), let column = parameter(1), row > 0, column > 0 else {
        return nil
      }
      return .reply(.cursor(Point(x: column - 1, y: row - 1)))
    default:
      return nil
    }
  }

  /// `ESC [ ? 2026;1 $ y`.
  private var modeReport: Input? {
    guard final == 0x79, prefix == 0x3F, intermediates == [0x24], let mode = parameter(0),
      let value = parameter(1)
    else { return nil }
    return .reply(.mode(mode, value))
  }
}
