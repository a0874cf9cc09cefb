/// What the codes of one worker's word list are in the list of the columns.
///
/// A word enters the list of the columns when the first row that has it does: the codes are the
/// same however many workers read.
struct CodeMap {
  private static let unknown = UInt32.max
  private var codes: [UInt32] = []

  mutating func code(
    _ code: UInt32,
    from own: CodedWords,
    in words: inout CodedWords
  ) -> UInt32 {
    let index = Int(code)
    if index < codes.count, codes[index] != CodeMap.unknown { return codes[index] }
    while codes.count < own.count { codes.append(CodeMap.unknown) }
    codes[index] = words.add(own[code])
    return codes[index]
  }
}

/// The maps of all word lists of one worker.
struct WordMaps {
  var sites = CodeMap()
  var communities = CodeMap()
  var categories = CodeMap()
  var handlers = CodeMap()
}
