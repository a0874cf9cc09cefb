extension Issue {
  /// The record that a change makes; nil when it is not one that makes an issue.
  public init?(madeBy change: Change) {
    guard case .issue(let verb) = change.kind, IssueAction[verb].makesRecord else { return nil }
    self.init(id: change.id, at: change.at)
    apply(change)
  }

  /// Takes over one of its own changes; rules were checked before it was recorded.
  public mutating func apply(_ change: Change) {
    guard case .issue(let verb) = change.kind else { return }
    IssueAction[verb].apply(&self, change)
    count(change)
  }

  /// Takes over what a change of another record does to this one: it gains a merge's reporters.
  public mutating func applyAlso(_ change: Change) {
    IssueAction.applyAlso(&self, change)
    count(change)
  }

  private mutating func count(_ change: Change) {
    revision += 1
    seqs.append(change.seq)
    updatedAt = max(updatedAt, change.at)
  }
}
