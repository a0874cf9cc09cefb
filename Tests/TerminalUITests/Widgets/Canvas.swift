@testable import TerminalUI

/// A screen for one test: draws a widget and gives the literal text.
struct Canvas {
  var surface: Surface
  let context: DrawingContext

  init(_ width: Int, _ height: Int, _ glyphs: GlyphSet = .unicode) {
    context = DrawingContext(glyphs: glyphs)
    surface = context.surface(Size(width: width, height: height))
  }

  var text: String { surface.text }

  /// The grounds of one row, a letter a column, for bands.
  func grounds(row: Int) -> String {
    let start = row * surface.size.width
    return String(
      surface.cells[start..<start + surface.size.width].map { cell in
        switch cell.background {
        case .text: "."
        case .selection: "S"
        case .selectionResting: "s"
        case .marked: "m"
        case .popup: "p"
        case .field: "f"
        case .fieldFocused: "F"
        case .footer: "b"
        default: "?"
        }
      }
    )
  }

  /// The role of the text at a place.
  func role(_ x: Int, _ y: Int) -> Role {
    surface.cells[y * surface.size.width + x].foreground
  }
}
