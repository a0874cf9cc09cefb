internal import CommunityModel
internal import TerminalUI

/// A form: fields one below the other, checked on leaving each and on saving.
struct Form {
  /// What saving it records.
  enum Subject: Equatable {
    case issue(IssueVerb, RecordID?, base: Int?)
    /// The same for all marked issues.
    case marked(IssueVerb)
    case community
    /// The first community of a new store, with a file to import when one is named.
    case newStore(imports: Bool)
    case importFile
  }

  var subject: Subject
  /// The record it is about, as its title shows it.
  let heading: String
  var fields: [FormField]
  var focus = 0
  var savedAt: Instant?
  /// A whole refusal that belongs to no field.
  var refusal: Refusal?
  /// What somebody else recorded since this form was opened; saving again means knowing it.
  var newer: [Change] = []
  /// What the field in hand was offered, and which of it was taken, while Ctrl-N goes through it.
  var offer: Offer?
  /// One line that fills the others; first on forms that make an issue.
  var quick: TextField?
  /// What that line filled in: the next one may change it again.
  var filledByQuickLine: [Field: String] = [:]
  var isSaving = false
  /// Somebody typed something: only then is there a draft to keep.
  var isTouched = false

  /// The draft's name on disk.
  var draftName: String {
    switch subject {
    case .issue(let verb, let id, _):
      id.map { "\(verb.rawValue) \($0.description)" } ?? verb.rawValue
    case .marked(let verb): "marked \(verb.rawValue)"
    case .community: "community"
    case .newStore(let imports): imports ? "newstore-import" : "newstore"
    case .importFile: "import"
    }
  }

  /// Key of its title on screen.
  var label: String {
    switch subject {
    case .issue(let verb, _, _), .marked(let verb): verb.label
    case .community: "form.community"
    case .newStore(let imports): imports ? "form.newImport" : "form.newStore"
    case .importFile: "form.import"
    }
  }

  /// The quick line stands before the first field.
  var isOnQuickLine: Bool { quick != nil && focus < 0 }
  var firstFocus: Int { quick == nil ? 0 : -1 }

  func index(of field: Field) -> Int? {
    fields.firstIndex { $0.rule.field == field }
  }

  func text(_ field: Field) -> String {
    index(of: field).map { fields[$0].text } ?? ""
  }

  mutating func set(_ field: Field, _ text: String) {
    guard let index = index(of: field) else { return }
    fields[index].set(text)
    fields[index].refusal = nil
  }

  mutating func moveFocus(_ step: Int) {
    let last = fields.count - 1
    focus += step
    if focus > last { focus = firstFocus }
    if focus < firstFocus { focus = last }
  }
}
