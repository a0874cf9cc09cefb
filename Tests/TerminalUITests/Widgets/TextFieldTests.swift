import Testing

@testable import TerminalUI

@Suite("Text field")
struct TextFieldTests {
  private func typed(_ keys: [Key], in text: String, caret: Int? = nil) -> String {
    var field = TextField(text)
    if let caret { field.caret = caret }
    for key in keys { _ = field.handle(.key(key)) }
    var characters = Array(field.text)
    characters.insert("|", at: field.caret)
    return String(characters)
  }

  @Test(
    "Keys edit by characters and words",
    arguments: [
      ([Key("灯")], "路", nil, "路灯|"), ([Key(.backspace)], "路灯", nil, "路|"),
      ([Key(.backspace)], "e\u{301}e\u{301}", nil, "e\u{301}|"), ([Key(.delete)], "路灯", 0, "|灯"),
      ([.control("d")], "路灯", 1, "路|"), ([Key(.left), Key("x")], "路灯", nil, "路x|灯"),
      ([Key(.home), Key("x")], "路灯", nil, "x|路灯"),
      ([.control("a"), .control("e")], "路灯", 1, "路灯|"),
      ([.control("k")], "路灯坏了", 2, "路灯|"), ([.control("u")], "路灯坏了", 2, "|坏了"),
      ([.control("w")], "3-2 王姨 路灯", nil, "3-2 王姨 |"),
      ([.control("w"), .control("w")], "王姨 路灯", nil, "|"),
      ([Key(.left, .control)], "王姨 路灯", nil, "王姨 |路灯"),
      ([Key(.right, .control)], "王姨 路灯", 0, "王姨| 路灯"),
      ([Key(.backspace, .alt)], "a, b", nil, "a, |"),
      ([Key(.character("d"), .alt)], "a b", 0, "| b"),
      ([Key(.left)], "a", 0, "|a"), ([Key(.right), Key(.delete)], "a", nil, "a|"),
      ([Key(.backspace)], "", nil, "|"),
    ] as [([Key], String, Int?, String)]
  )
  func edits(keys: [Key], text: String, caret: Int?, expected: String) {
    #expect(typed(keys, in: text, caret: caret) == expected)
  }

  @Test(
    "What means nothing in a field is left to others",
    arguments: [
      Key(.up), Key(.enter), Key(.tab), Key(.escape), .control("s"), Key(.character("x"), .alt),
      Key(.function(1)),
    ]
  )
  func passesOn(key: Key) {
    var field = TextField("路灯")
    #expect(field.handle(.key(key)) == false)
    #expect(field.text == "路灯")
  }

  @Test("A paste becomes one row")
  func paste() {
    var field = TextField("坏：")
    #expect(field.handle(.paste("3栋\n2单元\t501")) == true)
    #expect(field.text == "坏：3栋 2单元 501")
    #expect(field.caret == field.count)
  }

  private func drawn(_ field: TextField, _ width: Int, isFocused: Bool = true) -> Canvas {
    var canvas = Canvas(width + 2, 1)
    let area = Rect(x: 1, y: 0, width: width, height: 1)
    field.draw(on: &canvas.surface, in: area, isFocused: isFocused, canvas.context)
    return canvas
  }

  @Test("The caret stands behind the text, counted in columns")
  func caret() {
    let canvas = drawn(TextField("3栋路灯"), 10)
    #expect(canvas.text == " 3栋路灯")
    #expect(canvas.surface.caret == Point(x: 8, y: 0))
    #expect(canvas.grounds(row: 0) == ".FFFFFFFFFF.")
    let resting = drawn(TextField("3栋路灯"), 10, isFocused: false)
    #expect(resting.surface.caret == nil)
    #expect(resting.grounds(row: 0) == ".ffffffffff.")
  }

  @Test("Long text scrolls so that the caret is always inside, also after the last character")
  func scrolls() {
    var field = TextField("3栋2单元楼道灯坏了两天")
    #expect(drawn(field, 10).text == "  坏了两天")
    #expect(drawn(field, 10).surface.caret == Point(x: 10, y: 0))
    field.caret = 0
    #expect(drawn(field, 10).text == " 3栋2单元楼")
    for caret in 0...field.count {
      field.caret = caret
      for width in 1...12 {
        let x = drawn(field, width).surface.caret?.x ?? -1
        #expect((1...width).contains(x))
      }
    }
  }

  @Test("A wide character half out at the left is a blank")
  func scrollsByHalves() {
    var field = TextField("路灯路灯路灯")
    field.caret = 4
    let canvas = drawn(field, 6)
    #expect(canvas.text == "  路灯")
    #expect(canvas.surface.caret == Point(x: 6, y: 0))
  }

  @Test("An empty field shows its placeholder")
  func placeholder() {
    let canvas = drawn(TextField(placeholder: "一句话说清楚"), 9)
    #expect(canvas.text == " 一句话说…")
    #expect(canvas.role(1, 0) == .muted)
    #expect(canvas.surface.caret == Point(x: 1, y: 0))
  }
}
