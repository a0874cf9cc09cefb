import ArgumentParser
import CommunityModel
import CommunityStore
import Testing

@testable import dizao

struct SettingsTests {
  private func settings(
    _ arguments: [String] = [],
    _ variables: [String: String] = [:],
    terminal: String? = nil
  ) throws -> Settings {
    Settings(try GlobalOptions.parse(arguments), .sample(variables, terminal: terminal))
  }

  @Test(
    "the store is the option's, the variable's, the XDG folder's, the home's, in this order",
    arguments: [
      (["--store", "/a"], ["DIZAO_STORE": "/b", "XDG_DATA_HOME": "/c"], "/a"),
      ([], ["DIZAO_STORE": "/b", "XDG_DATA_HOME": "/c"], "/b"),
      ([], ["DIZAO_STORE": "", "XDG_DATA_HOME": "/c"], "/c/dizao"),
      ([], ["XDG_DATA_HOME": "relative", "HOME": "/h"], "/h/.local/share/dizao"),
      ([], [:], "/home/wangmin/.local/share/dizao"),
    ]
  )
  func storeIsFound(arguments: [String], variables: [String: String], path: String) throws {
    #expect(try settings(arguments, variables).storePath == path)
  }

  @Test(
    "the language is Chinese unless English is asked for",
    arguments: [
      (["--lang", "en"], ["DIZAO_LANG": "zh", "LANG": "zh_CN.UTF-8"], Language.en),
      ([], ["DIZAO_LANG": "en", "LANG": "zh_CN.UTF-8"], .en),
      ([], ["DIZAO_LANG": "fr", "LANG": "en_US.UTF-8"], .en),
      ([], ["LC_ALL": "zh_CN.UTF-8", "LANG": "en_US.UTF-8"], .zh),
      ([], ["LC_ALL": "", "LC_MESSAGES": "en_GB", "LANG": "zh_CN"], .en),
      ([], ["LANG": "C.UTF-8"], .zh),
      ([], ["LANG": "POSIX"], .zh),
      ([], [:], .zh),
    ]
  )
  func languageIsChosen(
    arguments: [String],
    variables: [String: String],
    language: Language
  ) throws {
    #expect(try settings(arguments, variables).language == language)
  }

  @Test("arguments that cannot be read still say their language")
  func languageOfUnreadableArguments() {
    #expect(Language.chosen(from: ["foo", "--lang", "en"], .sample()) == .en)
    #expect(Language.chosen(from: ["--lang=en", "foo"], .sample()) == .en)
    #expect(Language.chosen(from: ["foo", "--lang"], .sample()) == .zh)
  }

  @Test(
    "the author is the option's, the variable's, the login, on one short line",
    arguments: [
      (["--by", "小李"], ["DIZAO_BY": "小王"], "小李"),
      ([], ["DIZAO_BY": "小王"], "小王"),
      (["--by", "  "], [:], "wangmin"),
      (["--by", "a\n b\tc"], [:], "a b c"),
      (["--by", String(repeating: "长", count: 99)], [:], String(repeating: "长", count: 60)),
    ]
  )
  func authorIsChosen(arguments: [String], variables: [String: String], by: String) throws {
    #expect(try settings(arguments, variables).actor.by == by)
  }

  @Test("the terminal is the variable's, or host and line")
  func terminalIsNamed() throws {
    #expect(try settings([], ["DIZAO_TERMINAL": "hall"]).actor.terminal == "hall")
    #expect(try settings(terminal: "pts/3").actor.terminal == "hall-2:pts/3")
    #expect(try settings().actor.terminal == "hall-2")
  }

  @Test("drafts and themes lie in the XDG folders")
  func foldersOfAPerson() throws {
    let found = try settings([], ["XDG_STATE_HOME": "/s", "XDG_CONFIG_HOME": "/c"])
    #expect(found.stateFolder == "/s/dizao")
    #expect(found.themeFolder == "/c/dizao/themes")
    #expect(try settings().stateFolder == "/home/wangmin/.local/state/dizao")
  }
}
