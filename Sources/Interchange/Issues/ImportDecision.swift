internal import CommunityModel

/// What becomes of a row, given what the store has under its number.
enum ImportDecision {
  case add(ChangeDraft)
  case update(ChangeDraft)
  case unchanged
  case reject(Refusal)

  init(_ row: ImportedRow, existing: Issue?, home: String) {
    guard let issue = existing else {
      self = .add(ChangeDraft(.issue(row.verb), body: row.body))
      return
    }
    if issue.fingerprint == row.fingerprint {
      self = .unchanged
    } else if let refusal = Self.refusal(row, issue, home) {
      self = .reject(refusal)
    } else {
      self = .update(Self.refresh(row, issue))
    }
  }

  /// Why what changed outside is not taken over.
  ///
  /// What people here wrote stays: a correction, an entry typed in by hand (it has no
  /// fingerprint), a resolution. While they still work on it, its words may change but no answer
  /// may take the place of theirs.
  static func refusal(_ row: ImportedRow, _ issue: Issue, _ home: String) -> Refusal? {
    if issue.id.site != home {
      return Refusal(
        "otherSite",
        ["id": .text(issue.id.description), "site": .text(issue.id.site)]
      )
    }
    if issue.isEditedHere || issue.fingerprint == nil { return Refusal("editedHere") }
    switch issue.status {
    case .history, .reported: return nil
    case let status where status.isOpen && issue.resolution == nil && row.body[.answer] == nil:
      return nil
    default: return Refusal("handledHere")
    }
  }

  /// The change that takes over what differs.
  static func refresh(_ row: ImportedRow, _ issue: Issue) -> ChangeDraft {
    var body = Fields()
    let says = row.body
    if let title = says.text(.title), title != issue.title { body[.title] = .text(title) }
    let text = says.text(.text) ?? ""
    if text != issue.text { body[.text] = .text(text) }
    if let place = says.text(.place), place != issue.place { body[.place] = .text(place) }
    // Somebody here may have put it into another category; a guess never undoes that.
    let isUntouched = issue.status == .history || issue.revision == 1
    if isUntouched, row.namesCategory, says.text(.category) != issue.category {
      body[.category] = says[.category]
    }
    if let answer = says[.answer] {
      body[.answer] = answer
      body[.answered] = says[.answered]
    }
    body[.fingerprint] = .text(row.fingerprint)
    return ChangeDraft(.issue(.refresh), id: issue.id, base: issue.revision, body: body)
  }
}
