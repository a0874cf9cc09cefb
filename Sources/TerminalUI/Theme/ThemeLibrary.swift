import Themes

/// Finds themes by name: a person's own files first, then those built into the program.
///
/// Nothing here touches the disk: whoever calls has read the person's folder.
public enum ThemeLibrary {
  /// A theme file: its name without `.toml`, and its bytes.
  public typealias File = (name: String, source: [UInt8])

  /// Every theme there is, in alphabetical order, each name once.
  public static func names(userFiles: [File] = []) -> [String] {
    Set((userFiles + ShippedThemes.all).map(\.name)).sorted()
  }

  /// The theme of that name.
  ///
  /// Throws the first error of its file or of one it inherits from.
  public static func load(
    named name: String,
    userFiles: [File] = []
  ) throws(ThemeError) -> Theme {
    let layers = ThemeLayers(userFiles: userFiles)
    guard let start = layers.file(named: name) else {
      let suggestion = Suggestion.nearest(to: name, among: names(userFiles: userFiles))
      let kind = ThemeFault.unknownTheme(name, suggestion: suggestion)
      throw ThemeError(file: name, line: nil, kind: kind)
    }
    return try theme(layers.theme(from: start))
  }

  /// The theme that `source` describes, as if it lay among `userFiles` under that name.
  ///
  /// Throws the first error.
  public static func parse(
    _ source: [UInt8],
    name: String,
    userFiles: [File] = []
  ) throws(ThemeError) -> Theme {
    let layers = ThemeLayers(userFiles: userFiles)
    return try theme(layers.theme(from: .init(name: name, source: source, isShipped: false)))
  }

  /// Everything wrong with a theme file: all its errors or, when it has none, all pairs of roles
  /// that are too much alike to be read.
  public static func check(
    _ source: [UInt8],
    name: String,
    userFiles: [File] = [],
    demand: ContrastDemand = .usual
  ) -> [ThemeProblem] {
    let layers = ThemeLayers(userFiles: userFiles)
    let result = layers.theme(from: .init(name: name, source: source, isShipped: false))
    switch result {
    case .success(let theme): return theme.lowContrasts(demand).map { .lowContrast($0) }
    case .failure(let failure): return failure.errors.map { .error($0) }
    }
  }

  private static func theme(_ result: ThemeLayers.Outcome) throws(ThemeError) -> Theme {
    switch result {
    case .success(let theme): return theme
    case .failure(let failure): throw failure.first
    }
  }
}
