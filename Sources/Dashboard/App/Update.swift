internal import CommunityModel
internal import TerminalUI

extension DashboardState {
  /// Takes in one event: pure, without clock and disk.
  ///
  /// - Returns: work for the runner; its results come back as events.
  mutating func update(_ event: Event) -> [Effect] {
    take(event) + textEffects()
  }

  private mutating func take(_ event: Event) -> [Effect] {
    switch event {
    case .input(let input): return take(input)
    case .resized(let size):
      self.size = size
      scrollQueue()
      return []
    case .tick(let instant):
      now = instant
      refreshQueue()
      return []
    case .rested: return followSelection()
    case .board(let board): return take(board)
    case .detail(let detail): return take(detail)
    case .committed(let outcome): return take(outcome)
    case .draft(let draft):
      if let draft { restore(draft) }
      return []
    case .editorReturned(let text):
      form?.replaceFocusedText(text)
      return saveDraftEffects()
    case .notice(let notice):
      self.notice = notice
      form?.isSaving = false
      return []
    case .storeLost(let sentence):
      // Said once; the header says it as long as it lasts.
      guard staleSince == nil else { return [] }
      staleSince = now
      notice = Notice(kind: .bad, text: sentence)
      return []
    case .storeFound:
      staleSince = nil
      notice = Notice(kind: .good, text: words.sentence("ui.storeFound"))
      return []
    case .opened:
      screen = .overview
      form = nil
      return []
    }
  }
}
