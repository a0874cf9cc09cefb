internal import CommunityModel
internal import TerminalUI

/// What is wrong with a theme, as a sentence with its place and what may have been meant.
extension Failure {
  init(_ error: ThemeError) {
    let arguments = error.kind.arguments.enumerated().map { ("\($0)", Value.text($1)) }
    self.init(
      .badData,
      error.kind.messageKey,
      Dictionary(arguments, uniquingKeysWith: { first, _ in first })
    )
    if case .unknownTheme = error.kind { status = .usage }
  }
}

/// Lines about a theme file: its place, the fault, a suggestion.
struct ThemeReport {
  let words: Words

  func line(_ problem: ThemeProblem, path: String) -> String {
    switch problem {
    case .error(let error): line(error, path: path)
    case .lowContrast(let pair): line(pair, path: path)
    }
  }

  /// `dark.toml:12: …`.
  func line(_ error: ThemeError, path: String) -> String {
    let place = error.line.map { "\(path):\($0): " } ?? "\(path): "
    return PlainText.line(place + sentence(error))
  }

  func sentence(_ error: ThemeError) -> String {
    let fault = Failure(error).sentence(words)
    guard let suggestion = error.kind.suggestion else { return fault }
    return fault + words.sentence("theme.suggestion", ["name": PlainText.line(suggestion)])
  }

  private func line(_ pair: LowContrast, path: String) -> String {
    let sentence = words.sentence(
      "theme.lowContrast",
      [
        "text": pair.names.text, "ground": pair.names.ground,
        "ratio": FigureText.tenths(pair.ratio),
        "needed": FigureText.tenths(pair.needed),
      ]
    )
    return "\(PlainText.line(path)): \(sentence)"
  }
}
