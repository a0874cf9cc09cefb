/// A character as line breaking sees it: its width, and beside what a row may end.
struct BreakUnit {
  let width: Int
  private let traits: Traits

  private struct Traits: OptionSet {
    let rawValue: UInt8
    static let lineFeed = Traits(rawValue: 1)
    static let blank = Traits(rawValue: 2)
    /// Chinese characters and marks: a row may end on either side.
    static let ideographic = Traits(rawValue: 4)
    static let neverFirst = Traits(rawValue: 8)
    static let neverLast = Traits(rawValue: 16)
  }

  /// The unit of a cluster that begins with `first` and takes `width` columns.
  init(_ first: Unicode.Scalar, width: Int) {
    self.width = width
    let wide: Traits = width >= 2 ? .ideographic : []
    traits =
      switch first {
      case "\n"..."\r", "\u{85}", "\u{2028}", "\u{2029}": .lineFeed
      case " ": .blank
      case "0"..."9", "a"..."z", "A"..."Z", "一"..."鿿": wide
      case "。", "，", "、", "；", "：", "？", "！", "）", "」", "』", "】", "》", "〉", "〕", "］", "｝",
        "…", "—", "·", "・", "％", "℃", "．", "〜", "～", "々", ",", ".", ";", ":", "?", "!", ")", "]",
        "}", "%", "°":
        wide.union(.neverFirst)
      case "（", "「", "『", "【", "《", "〈", "〔", "［", "｛", "￥", "(", "[", "{", "$", "¥":
        wide.union(.neverLast)
      // The quotes of Chinese are narrow on most terminals.
      case "”", "’": [.ideographic, .neverFirst]
      case "“", "‘": [.ideographic, .neverLast]
      default: wide
      }
  }

  init(_ character: Character, rule: WidthRule) {
    let first = character.unicodeScalars.first ?? " "
    self.init(first, width: displayWidth(character, rule: rule))
  }

  var isLineFeed: Bool { traits.contains(.lineFeed) }
  var isBlank: Bool { traits.contains(.blank) }

  /// Whether a row may end after `before` and the next one begin with this.
  func canBegin(after before: BreakUnit) -> Bool {
    if isBlank { return false }
    if before.isBlank { return true }
    if traits.contains(.neverFirst) || before.traits.contains(.neverLast) { return false }
    return traits.union(before.traits).contains(.ideographic)
  }
}
