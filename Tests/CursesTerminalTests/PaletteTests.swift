import TerminalUI
import Testing

@testable import CursesTerminal

@Suite("Colour pairs")
struct PaletteTests {
  /// Remembers what a palette told ncurses.
  private final class Definitions {
    var made: [[Int32]] = []
  }

  private func palette(pairsMax: Int, _ definitions: Definitions) -> Palette {
    Palette(pairsMax: pairsMax) { pair, foreground, background in
      definitions.made.append([pair, foreground, background])
      return true
    }
  }

  @Test("a pair is made once and found again")
  func once() {
    let definitions = Definitions()
    var palette = palette(pairsMax: 64, definitions)
    #expect(palette.pair(.indexed(1), on: .standard) == 1)
    #expect(palette.pair(.standard, on: .rgb(0, 0, 1)) == 2)
    #expect(palette.pair(.indexed(1), on: .standard) == 1)
    #expect(definitions.made == [[1, 1, -1], [2, -1, 257]])
  }

  @Test("the terminal's own colours are pair 0 and need no making")
  func standard() {
    let definitions = Definitions()
    var palette = palette(pairsMax: 64, definitions)
    #expect(palette.pair(.standard, on: .standard) == 0)
    #expect(definitions.made.isEmpty)
  }

  @Test("without a free pair the terminal's own colours stand in")
  func exhausted() {
    let definitions = Definitions()
    var palette = palette(pairsMax: 2, definitions)
    #expect(palette.pair(.indexed(1), on: .standard) == 1)
    #expect(palette.pair(.indexed(2), on: .standard) == 0)
    #expect(palette.pair(.indexed(1), on: .standard) == 1)
    #expect(definitions.made.count == 1)
  }

  @Test("after a reset pairs are numbered from 1 again")
  func reset() {
    let definitions = Definitions()
    var palette = palette(pairsMax: 64, definitions)
    #expect(palette.pair(.indexed(1), on: .standard) == 1)
    palette.reset()
    #expect(palette.pair(.indexed(2), on: .standard) == 1)
  }
}
