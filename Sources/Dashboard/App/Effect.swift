internal import CommunityModel

/// Work that update asks the runner to do; its result comes back as an event.
enum Effect {
  case commit([ChangeDraft], purpose: CommitPurpose)
  /// Read an issue with its history for the detail pane.
  case loadDetail(RecordID)
  /// Say `rested` after 80 ms without another key.
  case restThenDetail
  /// Look for some words in everything that people wrote; the board then says where they stand.
  case searchTexts([ExactNeedle], amongEnded: Bool)
  case loadDraft(String)
  case saveDraft(Draft)
  case dropDraft(String)
  case editExternally(String)
  case makeDemo
  case makeStore(code: String, name: String, importing: String?)
  case importFile(String)
  case setTheme(String)
  case suspend
  case redraw
  case quit
}
