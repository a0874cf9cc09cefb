/// The lines and corners of a frame.
public struct Border: Hashable, Sendable {
  public var topLeft: Character
  public var topRight: Character
  public var bottomLeft: Character
  public var bottomRight: Character
  public var horizontal: Character
  public var vertical: Character
  /// Where a separator row joins the left and the right side.
  public var leftTee: Character
  public var rightTee: Character
  /// The part of a side that shows which rows of many are on the screen.
  public var thumb: Character

  /// The signs in the order of the properties.
  private init(_ signs: [Character]) {
    precondition(signs.count == 9)
    topLeft = signs[0]
    topRight = signs[1]
    bottomLeft = signs[2]
    bottomRight = signs[3]
    horizontal = signs[4]
    vertical = signs[5]
    leftTee = signs[6]
    rightTee = signs[7]
    thumb = signs[8]
  }

  public static let rounded = Border(
    Array("╭╮╰╯─│├┤┃")
  )
  public static let plain = Border(
    Array("┌┐└┘─│├┤┃")
  )
  public static let ascii = Border(Array("++++-|++#"))
}
