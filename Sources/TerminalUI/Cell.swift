/// One column of one row of a surface: 8 bytes, so that rows compare as memory.
///
/// `glyph` is a Unicode scalar, or, from `Cell.clusterBase` on, a number in the surface's table
/// of grapheme clusters. `width` is 1 or 2; 0 marks the right half of a wide character.
public struct Cell: Hashable, Sendable {
  public var glyph: UInt32
  public var foreground: Role
  public var background: Role
  public var attributes: Attributes
  public var width: UInt8

  public static let clusterBase: UInt32 = 0x11_0000

  public init(glyph: UInt32, style: Style, width: UInt8) {
    self.glyph = glyph
    self.foreground = style.foreground
    self.background = style.background
    self.attributes = style.attributes
    self.width = width
  }

  public static let blank = Cell(glyph: 0x20, style: .text, width: 1)

  public var style: Style { Style(foreground, on: background, attributes) }
}
