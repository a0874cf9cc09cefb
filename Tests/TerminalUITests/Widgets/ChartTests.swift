import Testing

@testable import TerminalUI

@Suite("Bars, gauges and sparklines")
struct ChartTests {
  @Test(
    "A bar shows eighths of a column; little shows a little, almost all is not all",
    arguments: [
      (0.0, ""), (0.001, "▏"), (50, "█████"), (54, "█████▍"), (99.9, "█████████▉"),
      (100, "██████████"),
      (250, "██████████"), (-3, ""), (.nan, ""), (.infinity, ""),
    ]
  )
  func bars(value: Double, text: String) {
    #expect(Bar(value, of: 100).text(columns: 10, .unicode) == text)
  }

  @Test(
    "In ASCII a bar is made of number signs",
    arguments: [(0.0, ""), (1, "#"), (54, "#####"), (99, "#########")]
  )
  func asciiBars(value: Double, text: String) {
    #expect(Bar(value, of: 100).text(columns: 10, .ascii) == text)
  }

  @Test("A bar of nothing, and one in no columns, is empty")
  func noBar() {
    #expect(Bar(3, of: 0).text(columns: 10, .unicode).isEmpty)
    #expect(Bar(3, of: 4).text(columns: 0, .unicode).isEmpty)
  }

  @Test("Bars beside words and figures")
  func barScreen() {
    var canvas = Canvas(24, 3)
    for (row, (name, value)) in [("非常满意", 212), ("满意", 131), ("很不满意", 7)].enumerated() {
      canvas.surface.put(name, at: Point(x: 0, y: row), style: .text)
      let area = Rect(x: 10, y: row, width: 10, height: 1)
      Bar(Double(value), of: 212).draw(on: &canvas.surface, in: area, canvas.context)
      let figure = padded(String(value), to: 3, .right)
      canvas.surface.put(figure, at: Point(x: 21, y: row), style: Style(.muted))
    }
    #expect(
      canvas.text == """
        非常满意  ██████████ 212
        满意      ██████▏    131
        很不满意  ▍            7
        """
    )
    #expect(canvas.role(10, 0) == .chart1)
  }

  @Test("A sparkline shows the last figures between the least and the greatest")
  func sparkline() {
    let line = Sparkline([1, 2, nil, 4, 8, .nan, 8])
    #expect(line.text(columns: 9, .unicode) == "▁▂ ▄█ █")
    #expect(line.text(columns: 3, .unicode) == "▅ ▅")
    #expect(line.text(columns: 9, .ascii) == " . -# #")
    #expect(Sparkline([1, 2], range: 0...8).text(columns: 4, .unicode) == "▂▃")
    #expect(Sparkline([nil, nil]).text(columns: 4, .unicode) == "  ")
    #expect(Sparkline([]).text(columns: -1, .unicode).isEmpty)
    #expect(Sparkline([9, -9, 5], range: 0...5).text(columns: 4, .unicode) == "█▁█")
  }

  @Test("A sparkline between words")
  func sparklineScreen() {
    var canvas = Canvas(24, 1)
    canvas.surface.put("12 个月", at: Point(x: 0, y: 0), style: Style(.muted))
    Sparkline([90, 91, 92, 93, 94]).draw(
      on: &canvas.surface,
      in: Rect(x: 9, y: 0, width: 12, height: 1),
      canvas.context
    )
    #expect(canvas.text == "12 个月  ▁▃▅▆█")
    #expect(canvas.role(9, 0) == .chart2)
  }
}
