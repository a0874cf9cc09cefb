internal import CommunityModel
internal import TerminalUI

extension ScreenEntry {
  /// Every key and what it does.
  static let help = ScreenEntry(
    draw: { view, surface, layout in view.drawHelp(&surface, layout.body) },
    move: { state, step in
      state.helpScroll = max(0, state.helpScroll + step)
      return []
    },
    open: { _ in [] },
    back: ScreenEntry.backHome,
    offers: { $0.home == .welcome ? [] : [.store] }
  )
}

extension View {
  /// Every command with its keys and what it does, drawn from the table, then the filter's words.
  func drawHelp(_ surface: inout Surface, _ area: Rect) {
    let inner = Frame(words.label("pn.help"), isFocused: true)
      .draw(on: &surface, in: area, context)
    // Beside the text stands the scroll mark.
    var view = TextView(helpLines(width: inner.width - 2), top: state.helpScroll)
    view.top = view.clampedTop(size: Size(width: inner.width, height: inner.height), context)
    view.draw(on: &surface, in: inner, context)
  }

  private func helpLines(width: Int) -> [StyledText] {
    var lines = [heading("help.general")]
    let isWelcome = state.home == .welcome
    lines += CommandTable.general.filter { !isWelcome || $0.place == .anywhere }
      .flatMap { rows($0, width: width) }
    if isWelcome { return lines }
    lines += [StyledText(""), heading("help.issue")]
    lines += CommandTable.issueCommands.flatMap { rows($0, width: width) }
    lines += [StyledText(""), heading("help.filters")]
    for key in IssueFilter.Key.allCases {
      lines.append(
        StyledText(padded(key.rawValue + ":", to: 10), Style(.hotkey))
          + StyledText(words.sentence(key.help), Style(.text))
      )
    }
    lines.append(StyledText(words.sentence("help.filter.words"), Style(.text)))
    lines += [StyledText(""), heading("help.signs")]
    for (role, key) in [
      (Role.statusOverdue, "ck.overdue"), (.statusSoon, "ck.soon"), (.statusPaused, "ck.paused"),
    ] {
      lines.append(
        StyledText(padded(sign(role), to: 10), Style(role))
          + StyledText(words.label(key), Style(.text))
      )
    }
    lines.append(
      StyledText(padded("*", to: 10), Style(.hotkey))
        + StyledText(words.label("ac.supervise"), Style(.text))
    )
    return lines
  }

  private func heading(_ key: String) -> StyledText {
    StyledText(words.sentence(key), Style(.titleFocused, .bold))
  }

  /// Keys, name and what it does; what does not fit goes on under its own beginning.
  private func rows(_ command: Command, width: Int) -> [StyledText] {
    // The full-width twins of keys are for those who have them under their fingers already.
    let keys = command.keys.map { KeyName.text($0, words) }.filter {
      $0.utf8.allSatisfy { $0 < 128 }
    }
    .joined(separator: " ")
    let key = padded(keys.isEmpty ? ":" : keys, to: HelpScreenColumns.keys)
    let name = fitted(
      words.label(command.label),
      to: HelpScreenColumns.name,
      rule: context.widthRule
    )
    let indent = HelpScreenColumns.keys + HelpScreenColumns.name
    let said = wrapped(
      words.sentence(command.help),
      width: max(20, width - indent),
      rule: context.widthRule
    )
    return said.enumerated().map { index, text in
      let head =
        index == 0
        ? StyledText(key, Style(.hotkey)) + StyledText(name, Style(.strong))
        : StyledText(String(repeating: " ", count: indent))
      return head + StyledText(text, Style(.muted))
    }
  }
}

/// The widths of the columns of the help.
private enum HelpScreenColumns {
  static let keys = 18
  static let name = 15
}
