import CommunityModel
import TerminalUI
import Testing

@testable import Dashboard

@Suite("A form checks itself")
struct FormTests {
  private func reader() throws -> FieldReader {
    FieldReader(
      now: try Trial.instant("23T14:05"),
      home: Trial.site,
      catalogue: .standard,
      communities: [(Trial.site, "青禾里社区"), (Trial.neighbour, "桂坊社区")]
    )
  }

  private func report() -> Form { .action(.report, on: nil, home: Trial.site) }

  @Test(
    "A field that cannot be read is refused with its sentence's key",
    arguments: [
      (.happened, "前天吧", "refusal.instant"), (.category, "天外", "refusal.category"),
      (.community, "火星", "refusal.community"),
    ] as [(Field, String, String)]
  )
  func refused(field: Field, text: String, key: String) throws {
    var form = report()
    form.set(.title, "灯坏")
    form.set(field, text)
    #expect(form.body(try reader()) == nil)
    let index = try #require(form.index(of: field))
    #expect(form.fields[index].refusal?.key == key)
    #expect(form.focus == index)
  }

  @Test("A needed field may be left empty in passing, not when saving")
  func needed() throws {
    var form = report()
    _ = form.checkField(at: 0, try reader())
    #expect(form.fields[0].refusal == nil)
    #expect(form.body(try reader()) == nil)
    #expect(form.fields[0].refusal?.key == "refusal.needed")
    #expect(form.focus == 0)
    form.set(.title, "   \u{3000} ")
    #expect(form.body(try reader()) == nil)
  }

  @Test("The first of several bad fields gets the caret, all of them say why")
  func several() throws {
    var form = report()
    form.set(.category, "天外")
    form.set(.happened, "前天吧")
    #expect(form.body(try reader()) == nil)
    #expect(form.focus == 0)
    #expect(
      form.fields.filter { $0.refusal != nil }.map(\.rule.field) == [.title, .category, .happened]
    )
  }

  @Test("What is read is what is recorded: codes for names, instants for words")
  func body() throws {
    var form = report()
    form.set(.title, "  灯  坏 ")
    form.set(.category, "zm")
    form.set(.community, "桂坊社区")
    form.set(.happened, "11-22 09:30")
    let body = try #require(form.body(try reader()))
    #expect(body.text(.title) == "灯 坏")
    #expect(body.text(.category) == "C01")
    #expect(body.text(.community) == Trial.neighbour)
    #expect(body.instant(.happened) == (try Trial.instant("22T09:30")))
    #expect(body.text(.urgency) == "normal")
    #expect(body[.phone] == nil)
  }

  @Test("The caret goes round: quick line, fields, quick line")
  func focus() {
    var form = report()
    #expect(form.focus == -1 && form.isOnQuickLine)
    form.moveFocus(-1)
    #expect(form.focus == form.fields.count - 1)
    form.moveFocus(1)
    #expect(form.focus == -1)
    var other = Form.importFile()
    other.moveFocus(1)
    #expect(other.focus == 0)
    other.moveFocus(-1)
    #expect(other.focus == 0)
  }

  @Test("A refusal of the store goes to its field, one without a field to the foot")
  func storeRefusal() {
    var form = report()
    form.isSaving = true
    form.show(Refusal("future", field: .received))
    #expect(!form.isSaving)
    #expect(form.fields[form.focus].rule.field == .received)
    form.show(Refusal("conflict", ["seen": .number(1), "now": .number(2)]))
    #expect(form.refusal?.key == "refusal.conflict")
    form.refusal = nil
    form.show(Refusal("number", field: .homes))
    #expect(form.refusal?.key == "refusal.number")
  }

  @Test("No two kinds of forms share a draft")
  func draftNames() {
    let forms: [Form] =
      [.community(), .importFile(), .newStore(imports: true), .newStore(imports: false)]
      + IssueAction.all.map {
        .action($0.verb, on: nil, home: Trial.site)
      }
    #expect(Set(forms.map(\.draftName)).count == forms.count)
    for form in forms {
      for language in Language.allCases {
        #expect(Words(language).label(form.label) != form.label, "\(form.label)")
      }
    }
  }
}
