import Testing

/// Compares a screen with its literal text and shows the rows that differ, one below the other.
func expectScreen(
  _ actual: String,
  _ expected: String,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  guard actual != expected else { return }
  let rows = actual.split(separator: "\n", omittingEmptySubsequences: false)
  let wanted = expected.split(separator: "\n", omittingEmptySubsequences: false)
  var differences = ""
  for row in 0..<max(rows.count, wanted.count) {
    let shown = row < rows.count ? String(rows[row]) : "(no row)"
    let text = row < wanted.count ? String(wanted[row]) : "(no row)"
    if shown != text { differences += "\(row) shown  \(shown)\n\(row) wanted \(text)\n" }
  }
  Issue.record(
    "The screen differs in these rows:\n\(differences)It is:\n\(actual)\n(end of screen)",
    sourceLocation: sourceLocation
  )
}
