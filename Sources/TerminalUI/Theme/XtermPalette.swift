/// The 256 colours of xterm: what a colour number looks like, and which number is nearest.
///
/// The first sixteen are xterm's defaults and only a guess elsewhere, for people change them; the
/// cube (16–231) and the greys (232–255) are the same everywhere.
enum XtermPalette {
  static func rgb(_ index: UInt8) -> RGB {
    if index < 16 { return sixteen[Int(index)] }
    if index >= 232 {
      let grey = 8 + 10 * (index - 232)
      return RGB(red: grey, green: grey, blue: grey)
    }
    let place = Int(index) - 16
    return RGB(red: steps[place / 36], green: steps[place / 6 % 6], blue: steps[place % 6])
  }

  /// The nearest of the 240 colours that are the same everywhere.
  static func nearest256(_ color: RGB) -> UInt8 {
    nearest(color, in: 16...255)
  }

  static func nearest16(_ color: RGB) -> UInt8 {
    nearest(color, in: 0...15)
  }

  private static func nearest(_ color: RGB, in range: ClosedRange<UInt8>) -> UInt8 {
    range.min { rgb($0).distance(to: color) < rgb($1).distance(to: color) } ?? range.lowerBound
  }

  private static let steps: [UInt8] = [0, 95, 135, 175, 215, 255]

  private static let sixteen: [RGB] = [
    RGB(red: 0, green: 0, blue: 0), RGB(red: 205, green: 0, blue: 0),
    RGB(red: 0, green: 205, blue: 0), RGB(red: 205, green: 205, blue: 0),
    RGB(red: 0, green: 0, blue: 238), RGB(red: 205, green: 0, blue: 205),
    RGB(red: 0, green: 205, blue: 205), RGB(red: 229, green: 229, blue: 229),
    RGB(red: 127, green: 127, blue: 127), RGB(red: 255, green: 0, blue: 0),
    RGB(red: 0, green: 255, blue: 0), RGB(red: 255, green: 255, blue: 0),
    RGB(red: 92, green: 92, blue: 255), RGB(red: 255, green: 0, blue: 255),
    RGB(red: 0, green: 255, blue: 255), RGB(red: 255, green: 255, blue: 255),
  ]
}
