/// Every action on an issue by name, in the order in which people meet them.
///
/// The raw value is the verb of the command line, the tail of the journal's `issue.VERB` and of
/// the label `ac.VERB`.
public enum IssueVerb: String, CaseIterable, Sendable {
  case report
  case fix
  case accept
  case reject
  case merge
  case split
  case assign
  case sign
  case `return`
  case reassign
  case escalate
  case refer
  case contact
  case urge
  case supervise
  case note
  case support
  case correct
  case reclassify
  case extend
  case suspend
  case resume
  case toproject
  case resolve
  case verify
  case rework
  case close
  case revisit
  case judge
  case appeal
  case reopen
  case void
  case withdraw
  case history
  case refresh

  /// Key of the word on screen.
  public var label: String { "ac.\(rawValue)" }
}
