/// One mouse report in the numbers of xterm: button bits, and a place counted from 1.
struct MouseReport {
  var code: Int
  var column: Int
  var row: Int
  /// SGR reports say a release in the final byte; the older ones with button 3.
  var isRelease = false

  /// What it means to us; nothing for motion without a button and for buttons beyond the third.
  var mouse: Mouse? {
    guard code >= 0, code & 128 == 0 else { return nil }
    let position = Point(x: max(0, column - 1), y: max(0, row - 1))
    let button = code & 3
    if code & 64 != 0 {
      switch button {
      case 0: return Mouse(.wheelUp, at: position)
      case 1: return Mouse(.wheelDown, at: position)
      default: return nil
      }
    }
    if code & 32 != 0 {
      return button == 3 ? nil : Mouse(.drag, at: position, button: button)
    }
    if isRelease || button == 3 {
      return Mouse(.release, at: position, button: button == 3 ? 0 : button)
    }
    return Mouse(.press, at: position, button: button)
  }
}
