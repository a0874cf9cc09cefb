/// What must never be stored, found in free text.
public enum SensitiveKind: String, Hashable, Sendable, CaseIterable {
  case identityCard
  case bankCard

  /// What stands in the text in its place.
  public var marker: String {
    switch self {
    case .identityCard: "〔身份证号已略〕"
    case .bankCard: "〔银行卡号已略〕"
    }
  }
}

/// A text without what must never be stored, and how much of that there was.
public struct CleanedText: Hashable, Sendable {
  public var text: String
  public var counts: [SensitiveKind: Int]
}

/// Takes identity card and bank card numbers out of free text.
///
/// A number counts when its own check says so, with spaces, hyphens or full-width digits in it
/// too; one with a typing error is not found. A file number of division, day and serial has the
/// shape of an identity card and passes its check one time in eleven: clean free text only, and
/// leave columns of identifiers out by name.
public enum SensitiveText {
  /// The shortest number looked for.
  private static let digitsMin = 15

  public static func clean(_ text: String) -> CleanedText {
    var source = text
    return source.withUTF8 { bytes in
      let finds = finds(in: bytes)
      if finds.isEmpty { return CleanedText(text: text, counts: [:]) }
      var result: [UInt8] = []
      var counts: [SensitiveKind: Int] = [:]
      var position = 0
      for find in finds {
        result.append(contentsOf: bytes[position..<find.place.lowerBound])
        result.append(contentsOf: find.kind.marker.utf8)
        counts[find.kind, default: 0] += 1
        position = find.place.upperBound
      }
      result.append(contentsOf: bytes[position...])
      return CleanedText(text: String(decoding: result, as: UTF8.self), counts: counts)
    }
  }

  private struct Find {
    let kind: SensitiveKind
    let place: Range<Int>
  }

  private static func finds(in bytes: UnsafeBufferPointer<UInt8>) -> [Find] {
    var finds: [Find] = []
    var run = DigitRun()
    var index = 0
    while index < bytes.count {
      // Only a digit or the first byte of a full-width one can begin a number.
      let byte = bytes[index]
      guard Byte.isDigit(byte) || byte == 0xEF, DigitRun.digit(bytes, index) != nil else {
        index += 1
        continue
      }
      index = run.read(bytes, from: index)
      if run.values.count >= digitsMin { finds += self.finds(in: run) }
    }
    return finds
  }

  private static func finds(in run: DigitRun) -> [Find] {
    let cards = identityCards(in: run)
    // Both lists are in order: what overlaps a card can only overlap the next one not yet passed.
    var later = cards[...]
    let others = shorterNumbers(in: run).filter { find in
      later = later.drop { $0.place.upperBound <= find.place.lowerBound }
      return later.first.map { !$0.place.overlaps(find.place) } ?? true
    }
    return (cards + others).sorted { $0.place.lowerBound < $1.place.lowerBound }
  }

  /// Numbers of 18, wherever they stand in the run: a telephone may follow without a space.
  private static func identityCards(in run: DigitRun) -> [Find] {
    var finds: [Find] = []
    var start = 0
    let digits = run.values
    while start + 17 <= digits.count {
      let end = start + 18
      if end <= digits.count, IdentityNumber.matches(digits[start..<end]) {
        let place = run.places[start].lowerBound..<run.places[end - 1].upperBound
        finds.append(Find(kind: .identityCard, place: place))
        start = end
        continue
      }
      if start + 17 == digits.count, let x = run.trailingX,
        IdentityNumber.matches((digits[start...] + [IdentityNumber.checkX])[...])
      {
        let place = run.places[start].lowerBound..<x.upperBound
        finds.append(Find(kind: .identityCard, place: place))
        break
      }
      start += 1
    }
    return finds
  }

  /// Bank cards and old identity cards, which must stand alone.
  private static func shorterNumbers(in run: DigitRun) -> [Find] {
    if run.touchesLetter { return [] }
    var finds: [Find] = []
    let groups = run.groups
    var index = 0
    while index < groups.count {
      let candidates = [groups[index]] + fours(groups[index...])
      index += 1
      for range in candidates {
        let digits = run.values[range]
        let isOldCard = range.count == digitsMin && IdentityNumber.matches(digits)
        guard isOldCard || BankCardNumber.matches(digits) else { continue }
        let place =
          run.places[range.lowerBound].lowerBound..<run.places[range.upperBound - 1].upperBound
        finds.append(Find(kind: isOldCard ? .identityCard : .bankCard, place: place))
        index = groups[index...].firstIndex { $0.lowerBound >= range.upperBound } ?? groups.count
        break
      }
    }
    return finds
  }

  /// Numbers printed as on a card, in fours with a shorter last group: longest first.
  private static func fours(_ groups: ArraySlice<Range<Int>>) -> [Range<Int>] {
    guard let first = groups.first, first.count == 4 else { return [] }
    var found: [Range<Int>] = []
    var end = first.upperBound
    for group in groups.dropFirst() where group.count <= 4 {
      guard group.lowerBound == end else { break }
      end = group.upperBound
      if BankCardNumber.lengths.contains(end - first.lowerBound) {
        found.append(first.lowerBound..<end)
      }
      if group.count < 4 || end - first.lowerBound >= BankCardNumber.lengths.upperBound { break }
    }
    return found.reversed()
  }
}
