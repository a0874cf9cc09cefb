/// The themes that are built into the program, so that a copied binary works alone.
public enum ShippedThemes {
  /// Each theme's name and its file's bytes, the default first.
  public static let all: [(name: String, source: [UInt8])] = [
    ("dark", PackageResources.dark_toml),
    ("light", PackageResources.light_toml),
    ("high-contrast", PackageResources.high_contrast_toml),
    ("colour-blind-safe", PackageResources.colour_blind_safe_toml),
    ("mono", PackageResources.mono_toml),
  ]
}
