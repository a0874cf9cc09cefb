import TerminalUI
import Testing

@testable import dizao

/// What the command line says when an action cannot be done, and how its help looks.
struct RefusedActionTests {
  @Test(
    "a refusal names what to type",
    arguments: [
      ("report", "请填写「问题」：加上 --title \"…\""),
      ("reject 2", "请填写「原因」：加上 --reason \"…\""),
      ("accept 2", "请填写「类别」：加上 --category C01"),
      ("sign 2", "现在是「待受理」，不能签收；请先 dizao issue accept 2 --category C01"),
      ("sign 3", "现在是「待派单」，不能签收；请先 dizao issue assign 3 --handler \"…\""),
      ("assign 4", "现在是「待签收」，不能派单；请先 dizao issue sign 4"),
      ("return 4", "请填写「原因」：加上 --reason notours|address|duplicate|powers|other"),
      (
        "return 4 --reason 不管",
        "「原因」不能填「不管」；请写 --reason notours|address|duplicate|powers|other"
      ),
      ("resolve 5", "请填写「办理情况」：加上 --done \"…\""),
      ("verify 5", "现在是「处置中」，不能核查；请先 dizao issue resolve 5 --done \"…\""),
      ("accept 6", "现在是「已作废」，不能受理；请先办它现在该办的一步"),
      ("accept 7", "已是「不受理」，不能受理；要接着办，先 dizao issue reopen 7 --reason \"…\""),
      ("accept 1", "「1」是社区「青禾里社区」，不是问题；dizao list issues 列出问题的编号"),
      (
        "accept 990102001001",
        "「990102001001」是社区「青禾里社区」，不是问题；dizao list issues 列出问题的编号"
      ),
    ]
  )
  func refusalsNameWhatToType(command: String, sentence: String) {
    let session = Session()
    session.run("init", "--site", "990102001001", "--name", "青禾里社区")
    for _ in 2...7 { session.run("issue", "report", "--title", "路灯不亮") }
    for arguments in [
      ["accept", "3", "--category", "C01"], ["accept", "4", "--category", "C01"],
      ["accept", "5", "--category", "C01"], ["assign", "4", "--handler", "物业"],
      ["assign", "5", "--handler", "物业"], ["sign", "5"], ["void", "6", "--reason", "测试"],
      ["reject", "7", "--reason", "不归本处"],
    ] {
      #expect(session.run(arguments: ["issue"] + arguments).status == 0)
    }
    let result = session.run(arguments: ["issue"] + command.split(separator: " ").map(String.init))
    #expect(result.status == 1)
    #expect(result.messages == sentence + "\n")
  }

  @Test("help goes on below its own beginning, in 80 columns and both languages")
  func helpIsIndented() {
    for language in ["zh", "en"] {
      for verb in ["", "accept", "return", "revisit", "report"] {
        let arguments = ["issue"] + (verb.isEmpty ? [] : [verb]) + ["--help", "--lang", language]
        let lines = Session().run(arguments: arguments).output.split(separator: "\n")
        #expect(lines.allSatisfy { displayWidth(String($0)) <= 80 })
        #expect(lines.dropFirst(3).allSatisfy { $0.hasPrefix("  ") })
      }
    }
    #expect(
      Session().run("issue", "return", "--help", "--lang", "en").output == """
        Usage: dizao issue return ID [--…]
        Sends it back with a reason, twice at most; the handler does it

          --reason  Reason  notours Not ours, address Bad address, duplicate Duplicate,
                    powers No powers, other Other  needed
          --note    Note
          --base    the revision you saw; refused when somebody changed it since
          --json    answer in JSON

        """
    )
  }
}
