internal import CommunityModel
internal import CommunityStore

extension DashboardProgram {
  /// Looks for some words in everything that people wrote, behind the screen: a search for other
  /// words ends early, and the same one is not made twice.
  func searchTexts(_ needles: [ExactNeedle], amongEnded: Bool) {
    guard let store, !needles.isEmpty else {
      (texts, textSearch) = (nil, nil)
      return
    }
    if let texts, texts.needles == needles, texts.isAmongEnded == amongEnded,
      store.isCurrent(texts)
    {
      return
    }
    let search = store.makeTextSearch(needles, amongEnded: amongEnded)
    texts = search
    textSearch = BackgroundReading(search)
    // Without a pipe nobody could say when it has ended.
    if textSearch == nil { finishTextSearch { try search.run() } }
  }

  /// The list follows when all texts were searched.
  func finishTextSearch() {
    guard let textSearch else { return }
    self.textSearch = nil
    finishTextSearch { _ = try textSearch.finished() }
  }

  private func finishTextSearch(_ finished: () throws -> Void) {
    do {
      try finished()
      if let store { post(.board(board(of: store))) }
    } catch {
      post(.notice(Notice(kind: .bad, text: work.sentence(error, state.words))))
    }
  }
}
