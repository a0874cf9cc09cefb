import CommunityModel
import Testing

@Suite("What a change says")
struct FieldsTests {
  @Test("A field keeps its place when it is said again and leaves it when it is removed")
  func order() {
    var fields = Fields([.title: .text("灯"), .place: .text("3栋"), .grids: .number(4)])
    fields[.title] = .text("路灯")
    #expect(fields.entries.map(\.field) == [.title, .place, .grids])
    #expect(fields.text(.title) == "路灯")
    fields[.place] = nil
    fields[.place] = nil
    #expect(fields.entries.map(\.field) == [.title, .grids])
    fields[.place] = .text("4栋")
    #expect(fields.entries.map(\.field) == [.title, .grids, .place])
    #expect(!fields.isEmpty && Fields().isEmpty)
  }

  @Test("A field said twice counts as said last")
  func twice() {
    let fields = Fields([.title: .text("一"), .title: .text("二")])
    #expect(fields.entries.count == 1 && fields.text(.title) == "二")
  }

  @Test("A value read as another kind is not there")
  func kinds() {
    let fields = Fields([
      .title: .text("灯"), .grids: .number(4), .isPilot: .flag(true), .people: .list(["P1"]),
      .received: .instant(Instant(milliseconds: 7)), .urgency: .text("urgent"),
      .source: .text("pigeon"),
    ])
    #expect(fields.number(.grids) == 4 && fields.text(.grids) == nil)
    #expect(fields.flag(.isPilot) && !fields.flag(.title) && !fields.flag(.selfCheck))
    #expect(fields.list(.people) == ["P1"] && fields.list(.title).isEmpty)
    #expect(fields.instant(.received) == Instant(milliseconds: 7))
    #expect(fields.instant(.title) == nil && fields.number(.title) == nil)
    #expect(fields.choice(.urgency, Urgency.self) == .urgent)
    #expect(fields.choice(.source, Source.self) == nil)
  }

  @Test("Blank is white space and an empty list, never a number, a flag or an hour")
  func blank() {
    #expect(FieldValue.text(" \u{3000}\n").isBlank && FieldValue.list([]).isBlank)
    #expect(!FieldValue.text("0").isBlank && !FieldValue.list([""]).isBlank)
    #expect(!FieldValue.number(0).isBlank && !FieldValue.flag(false).isBlank)
    #expect(!FieldValue.instant(Instant(milliseconds: 0)).isBlank)
  }

  @Test("A field's form is that of its kind", arguments: Field.allCases)
  func forms(field: Field) { #expect(field.form == field.kind.form) }

  @Test("Every kind of change is read back from its text", arguments: IssueVerb.allCases)
  func kindsOfChange(verb: IssueVerb) {
    #expect(ChangeKind("issue.\(verb.rawValue)") == .issue(verb))
    #expect(ChangeKind.issue(verb).text == "issue.\(verb.rawValue)")
  }

  @Test("The other kinds of change too; what is unknown stays unknown")
  func otherKinds() {
    let texts = [
      "community.create", "community.correct", "store.base", "store.repair", "private.erase",
    ]
    for text in texts { #expect(ChangeKind(text)?.text == text) }
    for text in ["", "issue", "issue.", "issue.dance", "Issue.report", "store.bases"] {
      #expect(ChangeKind(text) == nil)
    }
  }

  @Test("Every choice of a field has a label in both languages", arguments: Field.allCases)
  func choices(field: Field) {
    guard case .choice(let group, let values) = field.kind else { return }
    for value in values { #expect(Words.hasLabel("\(group).\(value)"), "\(group).\(value)") }
  }
}
