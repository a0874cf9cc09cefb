import Testing

@testable import Dashboard

@Suite("The editor of one's choice")
struct ExternalEditorTests {
  private let scratch = Scratch()

  private func editor(_ script: String) throws -> ExternalEditor {
    try scratch.write("#!/bin/sh\n\(script)\n", to: "editor")
    return ExternalEditor(command: "sh \(scratch.path)/editor")
  }

  @Test("What it writes is the new text")
  func edits() throws {
    #expect(try editor("echo '第二行' >> \"$1\"").edit("第一行\n") == "第一行\n第二行\n")
  }

  @Test("An editor that fails, or is not there, changes nothing")
  func fails() throws {
    #expect(try editor("exit 3").edit("文字") == nil)
    #expect(ExternalEditor(command: scratch.path + "/none 2>/dev/null").edit("文字") == nil)
  }

  @Test("A file that is gone or far too large is no text")
  func hostile() throws {
    #expect(try editor("rm \"$1\"").edit("文字") == nil)
    #expect(try editor("head -c 2000000 /dev/zero > \"$1\"").edit("文字") == nil)
  }

  @Test("Bytes that are no text are made so")
  func bytes() throws {
    #expect(try editor("printf 'a\\377b' > \"$1\"").edit("文字") == "a\u{FFFD}b")
  }

  @Test("Nobody else can read the file, and it is gone afterwards")
  func secret() throws {
    let text = try #require(
      try editor("stat -c '%a %n' \"$1\" > \(scratch.path)/seen; cat \(scratch.path)/seen > \"$1\"")
        .edit("电话 13800000001")
    )
    #expect(text.hasPrefix("600 /"))
    let path = text.dropFirst(4).filter { !$0.isNewline }
    #expect(FileBytes.read(path, maximum: 10) == nil)
  }
}
