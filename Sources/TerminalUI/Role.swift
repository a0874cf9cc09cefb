/// What a piece of the screen means; a theme says how that looks.
///
/// The set is closed: a theme file that names another role is refused, and a screen can ask for
/// nothing else. Foreground roles colour text, background roles fill; every role has both a
/// foreground and a background in a theme, and a cell combines one of each.
public enum Role: UInt8, CaseIterable, Sendable {
  /// Ordinary text on the ordinary ground.
  case text
  /// What is read second: hints, units, old dates.
  case muted
  /// What is barely there: rules, empty marks.
  case faint
  /// Headings and names that must stand out.
  case strong
  /// The one accent colour: titles of the focused pane, keys, links.
  case accent
  /// The line at the top of the screen.
  case header
  /// The line of hints at the bottom.
  case footer
  /// A key in a hint.
  case hotkey
  /// Frames at rest.
  case frame
  /// The frame of the pane that has the keyboard.
  case frameFocused
  /// Title of a pane at rest.
  case title
  /// Title of the pane that has the keyboard.
  case titleFocused
  /// Names of columns.
  case columnHead
  /// The selected row in the pane that has the keyboard: a band.
  case selection
  /// The selected row in a pane at rest.
  case selectionResting
  /// A row marked with Space.
  case marked
  /// Characters that a filter found.
  case match
  /// An input field at rest.
  case field
  /// The input field with the caret.
  case fieldFocused
  /// The label of a field.
  case fieldLabel
  /// A message that something went wrong or was refused.
  case error
  /// A message that asks for attention.
  case warning
  /// A message that something went well.
  case success
  /// A pop-up's ground.
  case popup
  /// Time: within the limit.
  case statusOnTime = 32
  /// Time: little is left.
  case statusSoon
  /// Time: past.
  case statusOverdue
  /// Time: the clock stands still.
  case statusPaused
  /// Work nobody has begun.
  case statusWaiting
  /// Work under way.
  case statusRunning
  /// Work that ended well.
  case statusDone
  /// Work that ended otherwise: rejected, merged, void, imported.
  case statusEnded
  /// Bars of a chart, best to worst.
  case chart1 = 48
  case chart2
  case chart3
  case chart4
  case chart5
  /// The unfilled part of a bar.
  case chartEmpty
}
