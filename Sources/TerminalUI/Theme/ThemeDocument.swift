/// What one theme file says, or a file and those it inherits from laid over each other.
///
/// Colours are still names: they are looked up when all layers are together, so that a theme
/// which only changes the palette recolours everything that the inherited roles paint with it.
struct ThemeDocument {
  var titles = Titles()
  var variant: Theme.Variant?
  var inherits: Name?
  var palette: [String: ThemeColor] = [:]
  var roles: [Role: RoleEntry] = [:]
  var borders: ThemeBorders?

  /// A name in the file that must mean something elsewhere, with the place to point at.
  struct Name {
    var text: String
    var file: String
    var line: Int?
  }

  /// The titles given so far.
  struct Titles {
    var zh: String?
    var en: String?
  }

  /// What is said of one role; nil is "as inherited".
  struct RoleEntry {
    var foreground: Name?
    var background: Name?
    var attributes: Attributes?
    var mono: Attributes?
    var sign: String?
    var asciiSign: String?
  }

  /// This document, with what it does not say filled in from `parent`.
  func laid(over parent: ThemeDocument) -> ThemeDocument {
    var result = self
    result.inherits = parent.inherits
    result.variant = variant ?? parent.variant
    result.borders = borders ?? parent.borders
    result.palette.merge(parent.palette) { own, _ in own }
    result.roles.merge(parent.roles) { own, inherited in own.laid(over: inherited) }
    return result
  }
}

extension ThemeDocument.RoleEntry {
  fileprivate func laid(over parent: Self) -> Self {
    Self(
      foreground: foreground ?? parent.foreground,
      background: background ?? parent.background,
      attributes: attributes ?? parent.attributes,
      mono: mono ?? parent.mono,
      sign: sign ?? parent.sign,
      asciiSign: asciiSign ?? parent.asciiSign
    )
  }
}
