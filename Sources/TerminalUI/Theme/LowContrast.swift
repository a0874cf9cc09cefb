/// Text that stands out too little from its ground.
public struct LowContrast: Hashable, Sendable {
  public let text: Role
  public let ground: Role
  public let tier: ColorTier
  /// What it is, 1 to 21.
  public let ratio: Double
  /// What it should be.
  public let needed: Double

  /// The two roles as a theme file writes them.
  public var names: (text: String, ground: String) {
    (RoleName.text(text), RoleName.text(ground))
  }
}
