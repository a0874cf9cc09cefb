internal import CommunityModel
internal import CommunityStore
internal import TerminalUI

extension View {
  /// Who, where, when, and whether everything is recorded.
  func drawHeader(_ surface: inout Surface, _ row: Rect) {
    surface.fill(row, Style(.header, on: .header))
    var x = row.x + 1
    x += surface.put(
      words.sentence("ui.program"),
      at: Point(x: x, y: row.y),
      style: Style(.accent, on: .header, .bold)
    )
    let place = state.community.map { state.board.communityName($0) } ?? state.board.siteName
    x += surface.put("  " + place, at: Point(x: x, y: row.y), style: Style(.strong, on: .header))
    let right = headerRight()
    let width = right.width(context.widthRule)
    surface.put(right, at: Point(x: max(x + 2, row.right - width - 1), y: row.y), clip: row)
  }

  private func headerRight() -> StyledText {
    let (date, time) = state.now.civil
    let weekday = words.sentence(date.weekday.sentenceKey)
    let when = "\(state.actor.by)  \(date.shortText) \(weekday) \(time.shortText)  "
    let muted = Style(.muted, on: .header)
    let mark: StyledText
    if let since = state.staleSince {
      let text = words.sentence("ui.stale", ["time": since.civil.time.shortText])
      mark = StyledText(text, Style(.error, on: .header, .bold))
    } else if state.board.isReadOnly {
      mark = StyledText(words.sentence("ui.readOnly"), Style(.warning, on: .header))
    } else if state.form?.isTouched == true {
      mark = StyledText(words.sentence("ui.drafting"), Style(.warning, on: .header))
    } else {
      mark = StyledText(
        context.glyphs.bullet + " " + words.sentence("ui.saved"),
        Style(.success, on: .header)
      )
    }
    return StyledText(when, muted) + mark
  }

  /// What the keys do here, or what just happened, or the filter line.
  func drawFooter(_ surface: inout Surface, _ row: Rect) {
    surface.fill(row, Style(.footer, on: .footer))
    if let question = state.question {
      drawQuestion(&surface, row, question)
    } else if state.queue.isFiltering, state.form == nil, state.palette == nil {
      drawFilterLine(&surface, row)
    } else if let notice = state.notice {
      let text = context.truncated(notice.text, to: row.width - 2)
      surface.put(text, at: Point(x: row.x + 1, y: row.y), style: style(notice.kind).on(.footer))
    } else {
      HintLine(hints).draw(
        on: &surface,
        in: Rect(x: row.x + 1, y: row.y, width: row.width - 2, height: 1),
        context
      )
    }
  }

  /// Yes and no stand at the right, whatever is cut off the question.
  private func drawQuestion(_ surface: inout Surface, _ row: Rect, _ question: Question) {
    let answers = words.sentence("ui.askKeys")
    let width = context.width(answers)
    let text = context.truncated(question.text, to: max(0, row.width - width - 5))
    let style = Style(.warning, on: .footer, .bold)
    let x = row.x + 1 + surface.put(text, at: Point(x: row.x + 1, y: row.y), style: style)
    surface.put(answers, at: Point(x: x + 2, y: row.y), style: Style(.hotkey, on: .footer))
  }

  private var hints: [HintLine.Hint] {
    if state.form != nil {
      return formHints.map { HintLine.Hint($0.0, words.label($0.1)) }
    }
    if state.palette != nil {
      return [("Enter", "ft.yes"), ("Esc", "ft.cancel")].map {
        HintLine.Hint($0.0, words.label($0.1))
      }
    }
    return CommandTable.footer(state).map { HintLine.Hint($0.key, $0.name) }
  }

  private var formHints: [(String, String)] {
    let editor: [(String, String)] =
      state.form?.isInParagraph == true ? [("Ctrl-E", "ft.editor")] : []
    return [("Tab", "cm.nextField"), ("Ctrl-S", "ft.save")] + editor + [("Esc", "ft.draft")]
  }

  private func style(_ kind: Notice.Kind) -> Style {
    switch kind {
    case .good: Style(.success)
    case .warning: Style(.warning)
    case .bad: Style(.error)
    }
  }

  private func drawFilterLine(_ surface: inout Surface, _ row: Rect) {
    var x = row.x + 1
    x += surface.put(
      words.label("ft.filter") + " / ",
      at: Point(x: x, y: row.y),
      style: Style(.hotkey, on: .footer)
    )
    let width = min(40, row.width / 2)
    let field = Rect(x: x, y: row.y, width: width, height: 1)
    state.queue.filterField.draw(on: &surface, in: field, isFocused: true, context)
    let hint = context.truncated(words.sentence("ui.filterHint"), to: row.right - field.right - 3)
    surface.put(
      hint,
      at: Point(x: field.right + 2, y: row.y),
      style: Style(.muted, on: .footer)
    )
  }
}
