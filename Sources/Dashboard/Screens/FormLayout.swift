internal import CommunityModel
internal import TerminalUI

/// Which row each field of a form stands on; the focused one and refused ones have a message row.
struct FormLayout {
  struct Entry {
    /// -1 is the quick line.
    let index: Int
    let line: Int
    /// Rows of the input and its message.
    let height: Int
  }

  let entries: [Entry]
  let height: Int
  private let focusLine: Int
  private let focusHeight: Int

  /// What a text of several lines takes while it is edited, near enough for moving about in it.
  static let paragraphSize = Size(width: 60, height: 4)

  /// How many changes of somebody else stand under a form that was refused for them.
  static let newerMax = 3

  static func width(_ screen: Int) -> Int { min(screen - 4, 92) }

  init(_ form: Form, width: Int, _ context: DrawingContext) {
    var line = 0
    var entries: [Entry] = []
    for index in form.firstFocus..<form.fields.count {
      let height =
        FormLayout.inputHeight(form, index) + (FormLayout.hasMessage(form, index) ? 1 : 0)
      entries.append(Entry(index: index, line: line, height: height))
      line += height
    }
    self.entries = entries
    height = line
    let focused = entries.first { $0.index == form.focus }
    focusLine = focused?.line ?? 0
    focusHeight = focused?.height ?? 1
  }

  /// The first line shown in so many rows, so that the focused field is whole in sight.
  func firstLine(height rows: Int) -> Int {
    guard height > rows else { return 0 }
    return max(0, min(focusLine + focusHeight + 1 - rows, height - rows))
  }

  static func inputHeight(_ form: Form, _ index: Int) -> Int {
    guard index >= 0 else { return 1 }
    if case .paragraph = form.fields[index].input { return form.focus == index ? 4 : 1 }
    return 1
  }

  private static func hasMessage(_ form: Form, _ index: Int) -> Bool {
    form.focus == index || (index >= 0 && form.fields[index].refusal != nil)
  }
}
