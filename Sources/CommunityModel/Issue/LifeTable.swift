extension IssueAction {
  /// The row of a verb.
  public static subscript(_ verb: IssueVerb) -> IssueAction {
    switch verb {
    case .report: .report
    case .fix: .fix
    case .accept: .accept
    case .reject: .reject
    case .merge: .merge
    case .split: .split
    case .assign: .assign
    case .sign: .sign
    case .return: .return
    case .reassign: .reassign
    case .escalate: .escalate
    case .refer: .refer
    case .contact: .contact
    case .urge: .urge
    case .supervise: .supervise
    case .note: .note
    case .support: .support
    case .correct: .correct
    case .reclassify: .reclassify
    case .extend: .extend
    case .suspend: .suspend
    case .resume: .resume
    case .toproject: .toproject
    case .resolve: .resolve
    case .verify: .verify
    case .rework: .rework
    case .close: .close
    case .revisit: .revisit
    case .judge: .judge
    case .appeal: .appeal
    case .reopen: .reopen
    case .void: .void
    case .withdraw: .withdraw
    case .history: .history
    case .refresh: .refresh
    }
  }
}
