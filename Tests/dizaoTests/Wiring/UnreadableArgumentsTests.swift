import CommunityModel
import Testing

@testable import dizao

struct UnreadableArgumentsTests {
  @Test(
    "arguments that make no sense end with 64 and a sentence that says what to do",
    arguments: [
      ("foo", "没有「foo」这个命令；dizao --help 列出所有命令"),
      ("foo bar", "没有「foo」这个命令；dizao --help 列出所有命令"),
      ("stats extra", "「extra」是多余的；请去掉，或看 dizao stats --help"),
      ("stats --frob", "没有「--frob」这个选项；dizao stats --help 列出所有选项"),
      ("list", "还要写「<kind>」；dizao list --help 有说明"),
      ("list foo", "「<kind>」不能是「foo」；dizao list --help 有说明"),
      ("stats --community", "「--community <code>」后面要写内容；dizao stats --help 有说明"),
      ("stats --json=1", "「--json」后面不写内容；请去掉"),
      ("demo --size many", "「--size <n>」不能是「many」；dizao demo --help 有说明"),
      ("check --lang fr", "「--lang <zh|en>」不能是「fr」；dizao check --help 有说明"),
    ]
  )
  func usageIsExplained(typed: String, sentence: String) {
    let result = Session().run(arguments: typed.split(separator: " ").map(String.init))
    #expect(result.status == 64)
    #expect(result.messages == sentence + "\n")
    #expect(result.output.isEmpty)
  }

  @Test("help and version go to the output and are no error")
  func helpIsNoError() {
    let help = Session().run("stats", "--help")
    #expect(help.status == 0)
    #expect(help.output.contains("--community <code>"))
    #expect(help.messages.isEmpty)
    #expect(Session().run("--version").output == "\(Program.version)\n")
    #expect(Session().run("help", "list").output.contains("USAGE: dizao list"))
  }
}
