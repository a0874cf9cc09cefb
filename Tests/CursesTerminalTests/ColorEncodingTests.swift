import TerminalUI
import Testing

@testable import CursesTerminal

@Suite("Numbers of colours")
struct ColorEncodingTests {
  @Test(
    "the palette keeps its numbers and 24-bit colours come after it",
    arguments: [
      (TerminalColor.standard, Int32(-1)), (.indexed(0), 0), (.indexed(255), 255),
      (.rgb(0, 0, 0), 256), (.rgb(0, 0, 7), 263), (.rgb(255, 255, 255), 0x100_00FF),
    ]
  )
  func number(color: TerminalColor, number: Int32) {
    #expect(ColorEncoding.number(of: color) == number)
  }

  private static let layout = TerminfoLayout(
    flags: ["am", "ccc"],
    numbers: ["cols", "colors", "pairs"],
    strings: ["initc", "setaf", "setab"]
  )

  private static let plain = TerminfoEntry(
    names: "x",
    flags: [true, true],
    numbers: [80, 8, 64],
    strings: [Array("init".utf8), Array("front".utf8), Array("back".utf8)],
    extraFlags: ["AX", "RGB"],
    extraNumbers: []
  )

  @Test("an entry learns 24-bit colours and loses the changing of the palette")
  func trueColor() throws {
    var entry = Self.plain
    let layout = try #require(Self.layout)
    ColorEncoding.teach(&entry, tier: .trueColor, layout: layout)
    #expect(entry.numbers == [80, 0x100_0100, 0x1_0000])
    #expect(entry.flags == [true, false])
    #expect(entry.strings[0] == nil)
    #expect(entry.extraFlags == ["AX"])
    #expect(entry.extraNumbers.map(\.name) == ["RGB"])
    let front = String(decoding: entry.strings[1] ?? [], as: UTF8.self)
    #expect(front.hasPrefix("\u{1B}[%?%p1%{8}%<%t3%p1%d%e%p1%{16}%<%t9%p1%{8}%-%d"))
    #expect(front.hasSuffix("%d%;m"))
  }

  @Test("an entry with a smaller palette stays without the RGB extension of its own making")
  func palette() throws {
    var entry = Self.plain
    let layout = try #require(Self.layout)
    ColorEncoding.teach(&entry, tier: .indexed256, layout: layout)
    #expect(entry.numbers[1] == 256)
    #expect(entry.extraNumbers.isEmpty)
  }

  @Test("a terminfo that lacks one of the capabilities has no layout")
  func noLayout() {
    #expect(TerminfoLayout(flags: ["ccc"], numbers: ["colors"], strings: ["setaf"]) == nil)
  }
}
