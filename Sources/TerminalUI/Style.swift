/// Extra weight for a cell, on top of what the theme gives its roles.
public struct Attributes: OptionSet, Hashable, Sendable {
  public let rawValue: UInt8

  public init(rawValue: UInt8) { self.rawValue = rawValue }

  public static let bold = Attributes(rawValue: 1)
  public static let dim = Attributes(rawValue: 2)
  public static let underline = Attributes(rawValue: 4)
  public static let reverse = Attributes(rawValue: 8)
  public static let italic = Attributes(rawValue: 16)
}

/// How a cell looks, in words of meaning: the role of its text and the role of its ground.
public struct Style: Hashable, Sendable {
  public var foreground: Role
  public var background: Role
  public var attributes: Attributes

  public init(_ foreground: Role, on background: Role = .text, _ attributes: Attributes = []) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }

  /// The same text on another ground: the selected row's band, a pop-up.
  public func on(_ background: Role) -> Style {
    var copy = self
    copy.background = background
    return copy
  }

  public static let text = Style(.text)
}
