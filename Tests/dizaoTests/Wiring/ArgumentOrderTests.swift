import Testing

@testable import dizao

struct ArgumentOrderTests {
  @Test(
    "global options may stand before the command",
    arguments: [
      ("list issues", "list issues"),
      ("--store D list issues", "list issues --store D"),
      ("--store=D --json list issues", "list issues --store=D --json"),
      ("--lang en issue note 3 -- -5", "issue note 3 --lang en -- -5"),
      ("--lang en", "--lang en"),
      ("--store", "--store"),
      ("--unknown list", "--unknown list"),
      ("list --lang en issues", "list --lang en issues"),
      ("", ""),
    ]
  )
  func commandComesFirst(typed: String, read: String) {
    let arguments = typed.split(separator: " ").map(String.init)
    #expect(ArgumentOrder.commandFirst(arguments).joined(separator: " ") == read)
  }
}
