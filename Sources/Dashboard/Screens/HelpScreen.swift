internal import CommunityModel
internal import TerminalUI

extension View {
  /// Every command with its keys and what it does, drawn from the table, then the filter's words.
  func drawHelp(_ surface: inout Surface, _ area: Rect) {
    let inner = Frame(words.label("pn.help"), isFocused: true)
      .draw(on: &surface, in: area, context)
    var view = TextView(helpLines, top: state.helpScroll)
    view.top = view.clampedTop(size: Size(width: inner.width, height: inner.height), context)
    view.draw(on: &surface, in: inner, context)
  }

  private var helpLines: [StyledText] {
    var lines = [heading("help.general")]
    lines += CommandTable.general.map { line($0, help: "help.\($0.name)") }
    lines += [StyledText(""), heading("help.issue")]
    lines += CommandTable.issueCommands.map { line($0, help: "help.\($0.label)") }
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

  private func line(_ command: Command, help: String) -> StyledText {
    // The full-width twins of keys are for those who have them under their fingers already.
    let keys = command.keys.map { KeyName.text($0, words) }.filter {
      $0.utf8.allSatisfy { $0 < 128 }
    }
    .joined(separator: " ")
    let key = keys.isEmpty ? ":" : keys
    let name = fitted(words.label(command.label), to: 15, rule: context.widthRule)
    let said = Words.hasSentence(help) ? words.sentence(help) : ""
    return StyledText(padded(key, to: 18), Style(.hotkey)) + StyledText(name, Style(.strong))
      + StyledText(said, Style(.muted))
  }
}

extension Command {
  /// The last part of its key in the help table.
  var name: String {
    switch id {
    case .general(let name): name
    case .issue(let verb): verb.rawValue
    }
  }
}
