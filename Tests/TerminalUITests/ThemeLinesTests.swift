import Testing

@testable import TerminalUI

struct ThemeLinesTests {
  private static let lines = ThemeLines(
    Array(
      #"""
      # [not.a.section]
      title = "a # b = c"  # d = e
      [one]
      "quoted.key" = 'x'
      list = [ # [no]
        "]",
        2,
      ]
      long = """
      fake = 1
      end \""" still ""\"""""
      after . dot = { inner = 1, }

      [ one . "two" ]
      key = -1

      """#.utf8
    )
  )

  @Test(
    "A key is found on its line, whatever stands between",
    arguments: [
      (["title"], 2), (["one"], 3), (["one", "quoted.key"], 4), (["one", "list"], 5),
      (["one", "long"], 9), (["one", "after", "dot"], 12), (["one", "after", "dot", "inner"], 12),
      (["one", "two"], 14), (["one", "two", "key"], 15), (["one", "fake"], 3),
      (["d"], nil), (["not"], nil), ([], nil),
    ] as [([String], Int?)]
  )
  func line(path: [String], line: Int?) {
    #expect(Self.lines[path] == line)
    #expect(Self.lines.unexpected == nil)
  }
}
