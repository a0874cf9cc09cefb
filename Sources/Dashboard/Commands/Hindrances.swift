internal import CommunityStore

/// Why a command cannot be done now, as keys of sentences.
extension CommandTable {
  static let readOnly: @Sendable (DashboardState) -> String? = { state in
    state.board.isReadOnly ? "hinder.readOnly" : nil
  }

  static let noIssue: @Sendable (DashboardState) -> String? = { state in
    state.queue.selected == nil ? "hinder.noIssue" : nil
  }

  static let noIssueToWork: @Sendable (DashboardState) -> String? = { state in
    readOnly(state) ?? noIssue(state)
  }

  static let noStep: @Sendable (DashboardState) -> String? = { state in
    if let reason = readOnly(state) { return reason }
    guard state.nextVerb == nil else { return nil }
    return state.queue.marked.count > 1 ? "hinder.stepsDiffer" : "hinder.noStep"
  }

  static let nothingToUndo: @Sendable (DashboardState) -> String? = { state in
    readOnly(state) ?? (state.undoable.isEmpty ? "hinder.nothingToUndo" : nil)
  }
}
