import CommunityModel
import CommunityStore
import Testing

@testable import Dashboard

@Suite("Forms begin with what is known")
struct FormMakingTests {
  private func issue() throws -> CommunityModel.Issue {
    let trial = try Trial()
    let store = try trial.makeFullStore()
    return try #require(try store.issue(Trial.id(20)))
  }

  private func texts(_ form: Form) -> [String: String] {
    Dictionary(
      uniqueKeysWithValues: form.fields.filter { !$0.text.isEmpty }
        .map { ($0.rule.field.rawValue, $0.text) }
    )
  }

  @Test("A report has its quick line, and what is usual")
  func report() {
    let form = Form.action(.report, on: nil, home: Trial.site)
    #expect(form.isOnQuickLine)
    #expect(texts(form) == ["urgency": "normal", "source": "patrol"])
    #expect(form.subject == .issue(.report, nil, base: nil))
    #expect(form.heading == "")
  }

  @Test("Taking on shows the category and urgency that were reported")
  func accept() throws {
    let form = Form.action(.accept, on: try issue(), home: Trial.site)
    #expect(texts(form) == ["category": "U05", "urgency": "urgent"])
    #expect(form.subject == .issue(.accept, Trial.id(20), base: 1))
    #expect(form.heading == "20  7栋电梯困人")
    #expect(form.quick == nil)
  }

  @Test("Correcting shows every word as it stands")
  func correct() throws {
    let form = Form.action(.correct, on: try issue(), home: Trial.site)
    #expect(texts(form) == ["title": "7栋电梯困人", "source": "phone", "urgency": "urgent"])
  }

  @Test("What only adds needs no revision")
  func additive() throws {
    let form = Form.action(.note, on: try issue(), home: Trial.site)
    #expect(form.subject == .issue(.note, Trial.id(20), base: nil))
  }

  @Test("A new store asks for code and name as plain lines, an import for its file first")
  func newStore() {
    #expect(
      Form.newStore(imports: false).fields.map(\.rule.field)
        == [.community, .name, .type, .secretary, .estates]
    )
    #expect(
      Form.newStore(imports: true).fields.map(\.rule.field) == [.file, .community, .name]
    )
    for form in [Form.newStore(imports: true), .community(), .importFile()] {
      for field in form.fields where [.community, .note].contains(field.rule.field) {
        #expect(field.rule.kind == .line)
      }
    }
  }
}
