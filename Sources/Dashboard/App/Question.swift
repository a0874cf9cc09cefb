internal import CommunityModel
internal import TerminalUI

/// A step that asks only whether it is meant: Enter, or the key that began it, records it.
struct Question {
  let text: String
  let drafts: [ChangeDraft]
  let purpose: CommitPurpose
  /// The key that asked; pressing it again answers yes.
  var key: Key?

  func isAnsweredYes(by pressed: Key) -> Bool {
    pressed == Key(.enter) || pressed == Key("y") || pressed == key
  }
}
