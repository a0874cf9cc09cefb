extension IssueAction {
  /// The other platform's text changed and nobody here has edited it: take it over.
  static let refresh = IssueAction(
    .refresh,
    from: .statuses(IssueStatus.allCases),
    fields: [
      .optional(.title), .optional(.text), .optional(.answer), .optional(.answered),
      .optional(.category), .optional(.place),
    ],
    isOffered: false,
    refuse: { issue, _, _ in
      issue?.isEditedHere == true ? Refusal("editedHere") : nil
    },
    apply: { issue, change in
      applyDescription(&issue, change.body)
      issue.fingerprint = change.body.text(.fingerprint)
      applyAnswer(&issue, change)
    }
  )
}
