import Testing

@testable import TerminalUI

@Suite("Choice field")
struct ChoiceFieldTests {
  private let options = ["照明", "消防", "道路", "设施"]

  private func drawn(_ field: ChoiceField, _ width: Int, isFocused: Bool = true) -> Canvas {
    var canvas = Canvas(width, 1)
    field.draw(
      on: &canvas.surface,
      in: canvas.surface.bounds,
      isFocused: isFocused,
      canvas.context
    )
    return canvas
  }

  @Test("The choice stands in brackets and on a band, with the caret on it")
  func choice() {
    let canvas = drawn(ChoiceField(options, selected: 1), 34)
    #expect(canvas.text == " 1 照明 [2 消防] 3 道路  4 设施")
    #expect(canvas.grounds(row: 0) == "FFFFFFFFSSSSSSSSFFFFFFFFFFFFFFFFFF")
    #expect(canvas.surface.caret == Point(x: 8, y: 0))
    #expect(drawn(ChoiceField(options), 34, isFocused: false).surface.caret == nil)
  }

  @Test(
    "In a narrow field the choices scroll",
    arguments: [
      (0, "[1 照明] 2 消防 …"), (1, " 1 照明 [2 消防]…"), (2, "… 2 消防 [3 道路]…"), (3, "… 3 道路 [4 设施]"),
    ]
  )
  func scrolls(selected: Int, text: String) {
    let width = 18
    #expect(drawn(ChoiceField(options, selected: selected), width).text == text)
  }

  @Test(
    "Numbers choose, arrows move",
    arguments: [
      (Key("3"), nil, 2), (Key("5"), 1, 1), (Key("0"), 1, 1), (Key(.right), nil, 0),
      (Key(.right), 3, 3),
      (Key(.left), 2, 1), (Key(.left), 0, 0), (Key(.end), nil, 3), (Key("③"), 1, 1),
    ] as [(Key, Int?, Int?)]
  )
  func keys(key: Key, before: Int?, after: Int?) {
    var field = ChoiceField(options, selected: before)
    _ = field.handle(.key(key))
    #expect(field.selected == after)
  }

  @Test("Nothing to choose from, and areas of any size, trap nothing", arguments: 0..<10)
  func tiny(width: Int) {
    var empty = ChoiceField([])
    #expect(empty.handle(.key(Key(.right))) == false)
    _ = drawn(empty, width)
    _ = drawn(ChoiceField(options, selected: 99), width)
    #expect(drawn(ChoiceField(options, selected: 3), width).surface.cells.count == width)
  }

  @Test("options may have digits of their own")
  func ownDigits() {
    var field = ChoiceField(["好", "中", "差"], digits: [5, 3, 1])
    let isUsed = field.handle(.key(Key("3")))
    #expect(isUsed)
    #expect(field.selected == 1)
    let isPlaceUsed = field.handle(.key(Key("2")))
    #expect(!isPlaceUsed)
    #expect(drawn(field, 24).text == " 5 好 [3 中] 1 差")
  }
}
