/// Words that come again and again, each kept once and named by a number: 0 is the empty word.
///
/// Looks up bytes without making strings. Codes rise by one and are never given up.
public struct CodedWords: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [Int] = [0]
  /// Open addressing: a code plus one, or 0 for an empty slot.
  private var slots: [UInt32]
  /// Neighbouring rows often say the same.
  private var latest: UInt32 = 0

  init() {
    slots = [UInt32](repeating: 0, count: 16)
    insert(0, hash: CodedWords.hash(UnsafeRawBufferPointer(start: nil, count: 0)))
  }

  public var count: Int { ends.count }

  /// The word of a code; empty for a code that was never given.
  public subscript(code: UInt32) -> String {
    guard ends.indices.contains(Int(code)) else { return "" }
    return String(decoding: bytes[range(code)], as: UTF8.self)
  }

  public var words: [String] { ends.indices.map { self[UInt32($0)] } }

  /// The code of a word that is there; nil when it is not.
  public func code(_ word: String) -> UInt32? {
    Array(word.utf8).withRawBytes { word in found(word, hash: CodedWords.hash(word)) }
  }

  /// The code of a word, which is taken in if it is new.
  mutating func add(_ word: UnsafeRawBufferPointer) -> UInt32 {
    if isWord(latest, word) { return latest }
    latest = code(adding: word)
    return latest
  }

  private mutating func code(adding word: UnsafeRawBufferPointer) -> UInt32 {
    let hash = CodedWords.hash(word)
    if let code = found(word, hash: hash) { return code }
    if (ends.count + 1) * 2 > slots.count { grow() }
    let code = UInt32(ends.count)
    bytes.append(contentsOf: word)
    ends.append(bytes.count)
    insert(code, hash: hash)
    return code
  }

  mutating func add(_ word: JSONText) -> UInt32 {
    word.hasEscapes ? word.decoded.withRawBytes { add($0) } : add(word.raw)
  }

  mutating func add(_ word: String) -> UInt32 {
    Array(word.utf8).withRawBytes { add($0) }
  }

  /// FNV-1a (Fowler, Noll, Vo 1991).
  static func hash(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash
  }

  private func range(_ code: UInt32) -> Range<Int> {
    let index = Int(code)
    return index == 0 ? 0..<0 : ends[index - 1]..<ends[index]
  }

  private func isWord(_ code: UInt32, _ word: UnsafeRawBufferPointer) -> Bool {
    let range = range(code)
    guard range.count == word.count else { return false }
    return bytes.withRawBytes { UnsafeRawBufferPointer(rebasing: $0[range]).holdsSame(as: word) }
  }

  private func found(_ word: UnsafeRawBufferPointer, hash: UInt64) -> UInt32? {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0 {
      let code = slots[slot] - 1
      if isWord(code, word) { return code }
      slot = (slot + 1) & mask
    }
    return nil
  }

  private mutating func insert(_ code: UInt32, hash: UInt64) {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0 { slot = (slot + 1) & mask }
    slots[slot] = code + 1
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 2)
    for code in ends.indices {
      let hash = bytes.withRawBytes { bytes in
        CodedWords.hash(UnsafeRawBufferPointer(rebasing: bytes[range(UInt32(code))]))
      }
      insert(UInt32(code), hash: hash)
    }
  }
}
