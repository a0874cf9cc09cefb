/// The look of the program: what each role is coloured with, how frames and signs are drawn.
///
/// A theme is whole: it has a look for every role, so that nothing can be missing while drawing.
public struct Theme: Sendable, Equatable {
  /// The ground a theme is made for.
  public enum Variant: String, Sendable, CaseIterable {
    case dark
    case light
  }

  /// The name in front of `.toml`, and on the command line.
  public let name: String
  /// The name for people, in both languages of the program.
  public let titles: ThemeTitles
  public let variant: Variant
  public let borders: ThemeBorders

  let looks: RoleTable<RoleLook>

  /// The theme in colours that a terminal of `tier` has.
  public func resolved(for tier: ColorTier) -> ResolvedTheme {
    ResolvedTheme(looks, tier: tier)
  }

  /// The sign that goes with a status's word, one column wide in the shipped themes; empty for a
  /// role that is no status.
  public func sign(for role: Role, ascii: Bool) -> String {
    ascii ? looks[role].asciiSign : looks[role].sign
  }
}
