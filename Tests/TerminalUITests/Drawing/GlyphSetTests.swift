import Testing

@testable import TerminalUI

@Suite("Glyph sets")
struct GlyphSetTests {
  private func strings(_ glyphs: GlyphSet) -> [String] {
    let border = glyphs.border
    let characters =
      [
        border.topLeft, border.topRight, border.bottomLeft, border.bottomRight, border.horizontal,
        border.vertical, border.leftTee, border.rightTee, border.thumb, glyphs.barEmpty,
        glyphs.stageDone, glyphs.stageRunning, glyphs.stageOpen,
      ] + glyphs.barSteps + glyphs.levels
    return characters.map { String($0) } + [
      glyphs.ellipsis, glyphs.sortedUp, glyphs.sortedDown, glyphs.risen, glyphs.fallen,
      glyphs.arrow, glyphs.separator, glyphs.none, glyphs.check, glyphs.bullet,
    ]
  }

  @Test("The ASCII set is ASCII")
  func asciiIsASCII() {
    #expect(strings(.ascii).allSatisfy { $0.utf8.allSatisfy { (0x20...0x7E).contains($0) } })
    #expect(GlyphSet(borders: .ascii) == .ascii)
  }

  @Test("Every sign of Unicode takes one column", arguments: [ThemeBorders.rounded, .plain])
  func oneColumnEach(borders: ThemeBorders) {
    #expect(strings(GlyphSet(borders: borders)).allSatisfy { displayWidth($0) == 1 })
  }

  @Test("Where ambiguous characters are wide, the context draws with ASCII")
  func wideMeansASCII() {
    let context = DrawingContext(widthRule: WidthRule(ambiguous: .two))
    #expect(context.glyphs == .ascii)
    #expect(context.surface(Size(width: 2, height: 1)).widthRule == context.widthRule)
  }
}
