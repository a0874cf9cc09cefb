/// How a theme shows one role, before it is known what the terminal can do.
struct RoleLook: Hashable, Sendable {
  var foreground: ThemeColor = .standard
  var background: ThemeColor = .standard
  var attributes: Attributes = []
  /// What is added where there are eight colours or none.
  var mono: Attributes = []
  /// The sign beside a status's word; empty for all other roles.
  var sign = ""
  var asciiSign = ""

  func attributes(for tier: ColorTier) -> Attributes {
    tier == .mono || tier == .eight ? attributes.union(mono) : attributes
  }
}
