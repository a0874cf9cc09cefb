/// Reads addresses from the beginning of a text, a word at a time.
///
/// Each reader either takes an address and moves on, or takes nothing.
struct DoorReader {
  private let text: String
  private(set) var position: String.Index

  init(_ text: String) {
    self.text = text
    position = text.startIndex
  }

  /// `3-2-501`, `3-501`, `3栋2单元501室`, `3号楼501`, `3#2-501`, `A栋`.
  mutating func door() -> DoorAddress? {
    let start = position
    if let address = doorInWords() { return address }
    position = start
    if let address = doorInDashes() { return address }
    position = start
    return nil
  }

  /// `二组 李家`, `2组李大爷家`, `第三村民小组`.
  mutating func group() -> DoorAddress? {
    let start = position
    _ = skip(["第"])
    let numberStart = position
    guard ChineseNumber.read(text, &position) != nil else {
      position = start
      return nil
    }
    let number = text[numberStart..<position]
    guard skip(["村民小组", "小组", "组", "队"]) else {
      position = start
      return nil
    }
    let end = position
    _ = skip([" ", "\u{3000}"])
    let household = household()
    if household == nil { position = end }
    return .group("\(number)组", household: household)
  }

  /// `李家`, `李大爷家`; the family's name and 家, at most five characters.
  mutating func household() -> String? {
    let start = position
    guard PersonName.hasSurname(text[start...]) else { return nil }
    var end = start
    for _ in 0..<5 where end < text.endIndex {
      let character = text[end]
      guard character.isHan else { break }
      text.formIndex(after: &end)
      if character == "家" {
        position = end
        return String(text[start..<end])
      }
    }
    return nil
  }

  /// ASCII digits at the beginning of a number of a door.
  static func digitCount(of number: String) -> Int {
    number.prefix { $0.isASCII && $0.isNumber }.count
  }

  private mutating func doorInWords() -> DoorAddress? {
    guard let building = number(allowsLetter: true, digitsMax: 3),
      skip(["号楼", "栋", "幢", "座", "#楼", "#"])
    else { return nil }
    _ = skip(["-"])
    let afterBuilding = position
    guard let next = number(allowsLetter: false) else {
      position = afterBuilding
      return .door(building: building, unit: nil, number: nil)
    }
    if skip(["单元", "门", "-"]) {
      let afterUnit = position
      guard let number = number(allowsLetter: true) else {
        position = afterUnit
        return .door(building: building, unit: next, number: nil)
      }
      _ = skip(["室", "号", "户"])
      return .door(building: building, unit: next, number: number)
    }
    if skip(["室", "号", "户"]) || DoorReader.digitCount(of: next) >= 3 {
      return .door(building: building, unit: nil, number: next)
    }
    // "3栋2个路灯": the number belongs to what follows.
    position = afterBuilding
    return .door(building: building, unit: nil, number: nil)
  }

  private mutating func doorInDashes() -> DoorAddress? {
    guard let building = number(allowsLetter: true, digitsMax: 3), skip(["-", "－", "–"]),
      let second = number(allowsLetter: false)
    else { return nil }
    if skip(["-", "－", "–"]) {
      guard let number = number(allowsLetter: true) else { return nil }
      _ = skip(["室", "号", "户"])
      return .door(building: building, unit: second, number: number)
    }
    _ = skip(["室", "号", "户"])
    return DoorReader.digitCount(of: second) >= 3
      ? .door(building: building, unit: nil, number: second)
      : .door(building: building, unit: second, number: nil)
  }

  /// One to four digits, full-width ones made plain; a letter may stand before or behind.
  ///
  /// A building has three at most: 2026-11-23 is a day.
  private mutating func number(allowsLetter: Bool, digitsMax: Int = 4) -> String? {
    let start = position
    var result = ""
    if allowsLetter, let letter = letter() { result.append(letter) }
    var digitCount = 0
    while digitCount < digitsMax, position < text.endIndex, let digit = text[position].asciiDigit {
      result.append(digit)
      digitCount += 1
      text.formIndex(after: &position)
    }
    guard !result.isEmpty else { return nil }
    if allowsLetter && digitCount > 0, let letter = letter() { result.append(letter) }
    if position < text.endIndex, text[position].asciiDigit != nil {
      position = start
      return nil
    }
    return result
  }

  private mutating func letter() -> Character? {
    guard position < text.endIndex, text[position].isASCII, text[position].isLetter else {
      return nil
    }
    let letter = text[position]
    text.formIndex(after: &position)
    return Character(letter.uppercased())
  }

  private mutating func skip(_ words: [String]) -> Bool {
    for word in words where text[position...].hasPrefix(word) {
      position = text.index(position, offsetBy: word.count)
      return true
    }
    return false
  }
}

extension Character {
  /// The ASCII digit of a digit, plain or full-width; nil for everything else.
  var asciiDigit: Character? {
    guard let scalar = unicodeScalars.first, unicodeScalars.count == 1 else { return nil }
    if scalar.value >= 0x30 && scalar.value <= 0x39 { return self }
    guard scalar.value >= 0xFF10 && scalar.value <= 0xFF19 else { return nil }
    return Character(Unicode.Scalar(UInt8(scalar.value - 0xFF10 + 0x30)))
  }

  /// Whether it is one Han character.
  var isHan: Bool {
    guard let scalar = unicodeScalars.first, unicodeScalars.count == 1 else { return false }
    switch scalar.value {
    case 0x3007, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x33479: return true
    default: return false
    }
  }
}
