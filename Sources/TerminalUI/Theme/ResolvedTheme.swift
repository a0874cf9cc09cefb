/// A theme in the colours of one terminal: pairs of roles in, colours out, by array look-up.
///
/// A cell takes the foreground of its text's role, the background of its ground's role, and the
/// attributes of both. Where colours are few the ground has the last word, so that every pair can
/// be read on every terminal:
/// - with sixteen colours, a ground that is coloured brings its own text colour;
/// - with eight or none, a ground is told by attributes alone (a selected row is reversed), and
///   on a reversed ground all text has the terminal's own colour.
public struct ResolvedTheme: Sendable, Equatable {
  public let tier: ColorTier
  private let slots: RoleTable<Slot>

  /// What one role contributes: the first as text, the others as ground.
  private struct Slot: Sendable, Equatable {
    var foreground: TerminalColor
    var background: TerminalColor
    var attributes: Attributes
    /// The colour of all text on this ground, if the ground decides that.
    var groundText: TerminalColor?
  }

  init(_ looks: RoleTable<RoleLook>, tier: ColorTier) {
    self.tier = tier
    let plainGround = looks[.text].background.resolved(for: tier)
    slots = looks.mapped { Self.slot($0, tier: tier, plainGround: plainGround) }
  }

  public func style(_ text: Role, on ground: Role, _ extra: Attributes = []) -> ResolvedStyle {
    let upper = slots[text]
    let lower = slots[ground]
    var attributes = upper.attributes.union(lower.attributes).union(extra)
    // Dim and reverse together mean another thing on every terminal.
    if attributes.contains(.reverse) { attributes.remove(.dim) }
    return ResolvedStyle(
      foreground: lower.groundText ?? upper.foreground,
      background: lower.background,
      attributes: attributes
    )
  }

  /// The look of a whole style, as a surface's cells name it.
  public func style(_ style: Style) -> ResolvedStyle {
    self.style(style.foreground, on: style.background, style.attributes)
  }

  private static func slot(
    _ look: RoleLook,
    tier: ColorTier,
    plainGround: TerminalColor
  ) -> Slot {
    let foreground = look.foreground.resolved(for: tier)
    let background = look.background.resolved(for: tier)
    let attributes = look.attributes(for: tier)
    switch tier {
    case .trueColor, .indexed256:
      return Slot(foreground: foreground, background: background, attributes: attributes)
    case .sixteen:
      return Slot(
        foreground: foreground,
        background: background,
        attributes: attributes,
        groundText: background == plainGround ? nil : foreground
      )
    case .eight, .mono:
      return Slot(
        foreground: foreground,
        background: .standard,
        attributes: attributes,
        groundText: attributes.contains(.reverse) ? .standard : nil
      )
    }
  }
}
