internal import ArgumentParser
internal import CommunityStore

/// `init`: makes a store and its first community, the office's own.
struct InitCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "新建资料库 make a store and its first community"
  )

  @OptionGroup var global: GlobalOptions

  @Option(help: ArgumentHelp("社区代码，12 位 code of the community", valueName: "code"))
  var site: String

  @Option(help: ArgumentHelp("社区名称 name of the community", valueName: "name"))
  var name: String

  func run(_ desk: Desk) throws {
    try desk.demandWriting()
    let store = try StoreMaking.first(
      at: desk.settings.storePath,
      code: site,
      name: name,
      by: desk.settings.actor
    )
    try InfoOutput(desk: desk).answer(made: store)
  }
}

/// One line of what was typed as an argument.
enum CommandText {
  static func line(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
