/// A table of words: lines of key, Chinese and English between tabs, found by key.
///
/// Built in one pass over the bytes without making a string; a string is made for what is asked.
/// Lines that begin with `#` are remarks. A key that comes twice keeps its first line.
struct PhraseTable: Sendable {
  private let bytes: [UInt8]
  /// Open addressing: the offset of a line plus one, or 0 for an empty slot.
  private let slots: [UInt32]
  private let mask: Int

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    let starts = PhraseTable.lineStarts(bytes)
    var size = 64
    while size < starts.count * 2 { size *= 2 }
    let mask = size - 1
    var slots = [UInt32](repeating: 0, count: size)
    bytes.withUnsafeBufferPointer { bytes in
      for start in starts {
        guard let end = bytes[start...].firstIndex(of: PhraseTable.tab) else { continue }
        let key = bytes[start..<end]
        var slot = PhraseTable.hash(key) & mask
        while slots[slot] != 0 && !PhraseTable.line(at: Int(slots[slot]) - 1, of: bytes, has: key) {
          slot = (slot + 1) & mask
        }
        if slots[slot] == 0 { slots[slot] = UInt32(start + 1) }
      }
    }
    self.slots = slots
    self.mask = mask
  }

  /// The words of a key in a language; nil when there is none such.
  func phrase(_ key: String, _ language: Language) -> String? {
    var key = key
    return key.withUTF8 { key in
      bytes.withUnsafeBufferPointer { bytes in
        let whole = key[0..<key.count]
        var slot = PhraseTable.hash(whole) & mask
        while slots[slot] != 0 {
          let start = Int(slots[slot]) - 1
          if PhraseTable.line(at: start, of: bytes, has: whole) {
            var column = start + key.count + 1
            if language == .en {
              let end = PhraseTable.columnEnd(from: column, in: bytes)
              guard end < bytes.count, bytes[end] == PhraseTable.tab else { return nil }
              column = end + 1
            }
            let end = PhraseTable.columnEnd(from: column, in: bytes)
            return String(decoding: bytes[column..<end], as: UTF8.self)
          }
          slot = (slot + 1) & mask
        }
        return nil
      }
    }
  }

  /// All keys in the order of the lines.
  var keys: [String] {
    PhraseTable.lineStarts(bytes).compactMap { start in
      bytes[start...].firstIndex(of: PhraseTable.tab).map {
        String(decoding: bytes[start..<$0], as: UTF8.self)
      }
    }
  }

  private static let tab: UInt8 = 0x09
  private static let lineFeed: UInt8 = 0x0A
  private static let remark: UInt8 = 0x23

  private static func lineStarts(_ bytes: [UInt8]) -> [Int] {
    var starts: [Int] = []
    bytes.withUnsafeBufferPointer { bytes in
      var start = 0
      while start < bytes.count {
        let end = bytes[start...].firstIndex(of: lineFeed) ?? bytes.count
        if end > start && bytes[start] != remark { starts.append(start) }
        start = end + 1
      }
    }
    return starts
  }

  private static func columnEnd(from start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    bytes[start...].firstIndex { $0 == tab || $0 == lineFeed } ?? bytes.count
  }

  private static func hash(_ key: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
    var hash: UInt32 = 0x811C_9DC5
    for byte in key { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
    return Int(hash)
  }

  private static func line(
    at start: Int,
    of bytes: UnsafeBufferPointer<UInt8>,
    has key: Slice<UnsafeBufferPointer<UInt8>>
  ) -> Bool {
    let end = start + key.count
    return end < bytes.count && bytes[end] == tab && bytes[start..<end].elementsEqual(key)
  }
}
