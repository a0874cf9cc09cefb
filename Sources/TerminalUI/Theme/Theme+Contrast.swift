/// Whether a theme can be read.
extension Theme {
  /// All pairs that stand out less than `demand` asks, in the tiers whose colours are known: what
  /// the terminal's own and its first sixteen colours look like, nobody can say.
  func lowContrasts(_ demand: ContrastDemand) -> [LowContrast] {
    [ColorTier.trueColor, .indexed256].flatMap { tier in
      let theme = resolved(for: tier)
      return Role.allCases.flatMap { lowContrasts(of: $0, in: theme, demand) }
    }
  }

  private func lowContrasts(
    of text: Role,
    in theme: ResolvedTheme,
    _ demand: ContrastDemand
  ) -> [LowContrast] {
    let onlySeen = ContrastDemand.seen[text]
    let needed = onlySeen == nil ? demand.reading : demand.seeing
    var found: [LowContrast] = []
    for ground in onlySeen ?? ContrastDemand.grounds {
      guard let ratio = theme.style(text, on: ground).contrast, ratio < needed else { continue }
      found.append(
        LowContrast(text: text, ground: ground, tier: theme.tier, ratio: ratio, needed: needed)
      )
    }
    return found
  }
}

extension ResolvedStyle {
  /// The contrast of text and ground, 1 to 21; nil when one of the two is the terminal's own.
  var contrast: Double? {
    guard let text = foreground.rgb, let ground = background.rgb else { return nil }
    return text.contrast(with: ground)
  }
}

extension TerminalColor {
  /// What the colour looks like on xterm; nil for the terminal's own.
  var rgb: RGB? {
    switch self {
    case .standard: nil
    case .indexed(let index): XtermPalette.rgb(index)
    case .rgb(let red, let green, let blue): RGB(red: red, green: green, blue: blue)
    }
  }
}
