internal import CommunityModel
internal import TerminalUI

/// Keys and pasted text go to the field in hand.
extension Form {
  var isInParagraph: Bool {
    guard fields.indices.contains(focus) else { return false }
    if case .paragraph = fields[focus].input { return true }
    return false
  }

  /// Gives a key to the focused field; false when it has no use for it.
  mutating func handle(_ key: Key) -> Bool {
    offer = nil
    if isOnQuickLine {
      let isUsed = quick?.handle(.key(key)) ?? false
      isTouched = isTouched || isUsed
      return isUsed
    }
    guard fields.indices.contains(focus) else { return false }
    fields[focus].refusal = nil
    let isUsed = fields[focus].handle(key)
    isTouched = isTouched || isUsed
    return isUsed
  }

  mutating func paste(_ text: String) {
    isTouched = true
    if isOnQuickLine {
      quick?.insert(text)
    } else if fields.indices.contains(focus) {
      fields[focus].paste(text)
    }
  }

  mutating func replaceFocusedText(_ text: String) {
    isTouched = true
    guard fields.indices.contains(focus) else { return }
    fields[focus].set(text)
  }
}
