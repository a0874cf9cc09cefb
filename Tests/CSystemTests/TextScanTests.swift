import CSystem
import Testing

@Suite("Text by the block")
struct TextScanTests {
  @Test("stops at the first quote, backslash or control, wherever that lies")
  func plainEnd() {
    for length in 0..<50 {
      for stop: UInt8 in [0x22, 0x5C, 0x00, 0x0A, 0x1F] {
        var bytes = [UInt8](repeating: 0x20, count: length) + [stop, 0x80, 0x22]
        var isBeyondASCII: Int32 = 1
        #expect(text_plain_end(bytes, bytes.count, &isBeyondASCII) == length)
        #expect(isBeyondASCII == 0)
        guard length > 0 else { continue }
        bytes[length / 2] = 0xE4
        #expect(text_plain_end(bytes, bytes.count, &isBeyondASCII) == length)
        #expect(isBeyondASCII == 1)
        #expect(text_plain_end(bytes, length, &isBeyondASCII) == length)
      }
    }
  }

  /// Every lead with every second byte, and what makes third and fourth bytes wrong.
  private static var sequences: [[UInt8]] {
    let tails: [[UInt8]] = [
      [], [0x80], [0xBF], [0x41], [0xC3], [0x80, 0xBF], [0xBF, 0x80], [0x80, 0x41], [0x80, 0xE4],
      [0xBF, 0xBF, 0x80],
    ]
    var all: [[UInt8]] = []
    for first in UInt8(0x7F)...0xFF {
      for second in UInt8(0x70)...0xFF {
        for tail in tails { all.append([first, second] + tail) }
      }
    }
    return all
  }

  @Test("tells UTF-8 from what is not as the standard library does, at every place of a block")
  func utf8() {
    for (number, sequence) in TextScanTests.sequences.enumerated() {
      let before = number % 33
      let bytes =
        [UInt8](repeating: 0x61, count: before) + sequence
        + (number % 3 == 0 ? [] : [UInt8](repeating: 0x62, count: number % 19))
      let isValid = String(validating: bytes, as: UTF8.self) != nil
      let found = utf8_is_valid(bytes, bytes.count) == 1
      let foundSlowly = utf8_is_valid_by_sequence(bytes, bytes.count) == 1
      if found != isValid || foundSlowly != isValid {
        Issue.record("\(bytes) is \(isValid ? "" : "not ")UTF-8")
      }
    }
  }

  @Test("takes Chinese text of any length, and finds one byte that is wrong in it")
  func chinese() {
    let text = Array("青禾里社区路灯不亮😀，请尽快é处理".utf8)
    for count in 0...text.count {
      let cut = Array(text[..<count])
      let isValid = String(validating: cut, as: UTF8.self) != nil
      #expect((utf8_is_valid(cut, count) == 1) == isValid, "\(count)")
      guard count > 0 else { continue }
      var broken = text
      broken[count - 1] = 0xFF
      #expect(utf8_is_valid(broken, broken.count) == 0)
    }
  }

  @Test("a short text ends at its quote, wherever that stands")
  func shortText() {
    for length in 0...40 {
      for behind in 0...40 {
        let text = [UInt8](repeating: 0x61, count: length) + [0x22]
        let bytes = text + [UInt8](repeating: 0xE8, count: behind)
        let found = text_short_count(bytes, bytes.count)
        // Blocks of 16 bytes are looked at, whole ones only.
        let isWithin = length < min(bytes.count / 16, 2) * 16
        #expect(found == -1 || found == length)
        if hasBlocks { #expect((found == length) == isWithin, "\(length), \(behind) behind") }
      }
    }
  }

  @Test("a short text with anything but plain ASCII before its quote is left to the long way")
  func oddShortText() {
    for byte in UInt8.min...UInt8.max {
      for place in 0..<20 {
        var bytes = [UInt8](repeating: 0x61, count: 20) + [0x22]
        bytes += [UInt8](repeating: 0x0A, count: 20)
        bytes[place] = byte
        let found = text_short_count(bytes, bytes.count)
        let isPlain = byte >= 0x20 && byte < 0x80 && byte != 0x5C
        let wanted = !isPlain ? -1 : byte == 0x22 ? place : 20
        #expect(found == -1 || found == wanted)
        if hasBlocks { #expect(found == wanted, "byte \(byte) at \(place)") }
      }
    }
  }

  @Test("a text of any length ends behind its quote, and an escaped quote does not end it")
  func valueEnd() {
    for length in 0...300 {
      let text = [0x22] + [UInt8](repeating: 0x61, count: length) + [0x22]
      for behind in [0, 1, 70] {
        let bytes = text + [UInt8](repeating: 0x22, count: behind)
        #expect(json_value_end(bytes, bytes.count) == length + 2, "\(length), \(behind) behind")
      }
      for place in stride(from: 1, to: length, by: 5) {
        var bytes = text + [0x2C, 0x22, 0x22]
        bytes[place] = 0x5C
        bytes[place + 1] = 0x22
        #expect(json_value_end(bytes, bytes.count) == length + 2, "\(length), quote at \(place)")
      }
    }
  }

  /// Other processors leave every text to the long way.
  private var hasBlocks: Bool {
    #if arch(x86_64)
    return true
    #else
    return false
    #endif
  }
}
