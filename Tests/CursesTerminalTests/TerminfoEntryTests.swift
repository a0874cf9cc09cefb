import Testing

@testable import CursesTerminal

@Suite("A terminfo entry in memory")
struct TerminfoEntryTests {
  @Test("the compiled form is that of term(5) with 32-bit numbers")
  func compiled() {
    let entry = TerminfoEntry(
      names: "ab",
      flags: [true, false],
      numbers: [-1, 0x100_0100],
      strings: [nil, Array("\u{1B}[m".utf8), []],
      extraFlags: ["AX"],
      extraNumbers: [(name: "RGB", value: 8)]
    )
    let expected: [[UInt8]] = [
      [0x1E, 0x02, 3, 0, 2, 0, 2, 0, 3, 0, 5, 0],
      [0x61, 0x62, 0],  // names
      [1, 0, 0],  // flags and a byte to make the place even
      [0xFF, 0xFF, 0xFF, 0xFF, 0x00, 0x01, 0x00, 0x01],
      [0xFF, 0xFF, 0, 0, 4, 0],  // offsets
      [0x1B, 0x5B, 0x6D, 0, 0, 0],  // text, padded
      [1, 0, 1, 0, 0, 0, 2, 0, 7, 0],  // extensions
      [1, 0], [8, 0, 0, 0], [0, 0, 3, 0],
      [0x41, 0x58, 0, 0x52, 0x47, 0x42, 0],
    ]
    #expect(entry.compiled == expected.flatMap(\.self))
  }

  @Test(
    "base 64 pads what is no multiple of three",
    arguments: [
      ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
      ("\u{7FF}\u{FFFF}", "37/vv78="),
    ]
  )
  func base64(text: String, expected: String) {
    #expect(Base64.encode(Array(text.utf8)) == expected)
  }
}
