internal import TerminalUI

/// `:`: every command by name, narrowed as one types.
struct Palette {
  var field = TextField()
  var selected = 0
  /// Only what can be done with the selected issue: the menu of `x`.
  var showsActions = false
}
