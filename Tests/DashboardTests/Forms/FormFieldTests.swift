import CommunityModel
import TerminalUI
import Testing

@testable import Dashboard

@Suite("One field of a form")
struct FormFieldTests {
  private func press(_ field: inout FormField, _ keys: [Key]) {
    for key in keys { _ = field.handle(key) }
  }

  @Test(
    "A choice is picked by digit or arrow, goes round, and is taken away again",
    arguments: [
      ([Key("1")], "urgent"), ([Key("2")], "normal"), ([Key("3")], "long"), ([Key("4")], ""),
      ([Key("0")], ""), ([Key(.right)], "urgent"), ([Key(" "), Key(" ")], "normal"),
      ([Key(.left)], "long"), ([Key("3"), Key(.right)], "urgent"),
      ([Key("1"), Key(.left)], "long"), ([Key("2"), Key(.backspace)], ""),
      ([Key("2"), Key(.delete)], ""), ([Key("2"), Key("x")], "normal"),
      ([Key("２")], "normal"), ([.control("2")], ""),
    ] as [([Key], String)]
  )
  func choice(keys: [Key], text: String) {
    var field = FormField(.optional(.urgency))
    press(&field, keys)
    #expect(field.text == text)
  }

  @Test("A flag is a choice of yes and no")
  func flag() {
    var field = FormField(.optional(.selfCheck))
    press(&field, [Key("1")])
    #expect(field.text == "yes")
    #expect(field.optionLabel("yes", Words(.zh)) == "确定")
    #expect(field.optionLabel("no", Words(.en)) == "No")
  }

  @Test("Reasons of an action are a choice with words of their own")
  func reasons() {
    var field = FormField(.required(.reason, from: ["season", "material"]))
    press(&field, [Key("2")])
    #expect(field.text == "material")
    #expect(field.optionLabel("material", Words(.zh)) == "等材料")
  }

  @Test("A choice drops what it does not know")
  func unknown() {
    var field = FormField(.optional(.urgency), text: "nonsense")
    #expect(field.text == "")
    field.set("long")
    #expect(field.text == "long")
    field.set("更急")
    #expect(field.text == "")
  }

  @Test("A line keeps one line, a paragraph its lines")
  func kinds() {
    var line = FormField(.required(.title))
    line.paste("一\n二")
    #expect(line.text == "一 二")
    var paragraph = FormField(.optional(.text))
    paragraph.paste("一\n二")
    _ = paragraph.handle(Key(.enter))
    _ = paragraph.handle(Key("三"))
    #expect(paragraph.text == "一\n二\n三")
  }
}
