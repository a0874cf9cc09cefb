internal import TerminalUI

/// Which colours to use: what the terminal has, what its user wants.
///
/// 24-bit colour is believed to `COLORTERM`: terminfo entries hardly ever say it. GNU
/// screen hands `COLORTERM` through to programs without having the colours, so that inside it
/// the variable counts only where tmux, which has them, calls itself `screen`.
struct ColorChoice {
  var option: ColorTier?
  var isRefused: Bool
  var term: String
  /// terminfo's number of colours; negative without colour.
  var colors: Int
  var environment: [String: String]

  var tier: ColorTier {
    if isRefused {
      return .mono
    }
    if let option {
      return option
    }
    if environment["NO_COLOR"].map({ !$0.isEmpty }) ?? false {
      return .mono
    }
    return hasTrueColor ? .trueColor : Self.tier(ofColors: colors)
  }

  static func tier(ofColors colors: Int) -> ColorTier {
    switch colors {
    case 256...: .indexed256
    case 16...: .sixteen
    case 8...: .eight
    default: .mono
    }
  }

  private var hasTrueColor: Bool {
    let isSaid = ["truecolor", "24bit"].contains(environment["COLORTERM"] ?? "")
    let isScreen = term.hasPrefix("screen") && environment["TMUX"] == nil
    return colors > 256 || isSaid && !isScreen && colors >= 8
  }
}
