internal import ArgumentParser
internal import CommunityModel
internal import CommunityStore

/// `init`: makes a store and its first community, the office's own.
struct InitCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "新建资料库 make a store and its first community")

  @OptionGroup var global: GlobalOptions

  @Option(help: ArgumentHelp("社区代码，12 位 code of the community", valueName: "code"))
  var site: String

  @Option(help: ArgumentHelp("社区名称 name of the community", valueName: "name"))
  var name: String

  func run(_ desk: Desk) throws {
    try desk.demandWriting()
    let body = Fields([
      .community: .text(CommandText.line(site)), .name: .text(CommandText.line(name)),
    ])
    let draft = ChangeDraft(.communityCreate, body: body)
    // Checked before anything is made: a store without a community would be left behind.
    if let refusal = Community.refusal(for: draft, existing: nil, isTaken: { _ in false }) {
      throw refusal
    }
    let store = try Store.create(
      at: desk.settings.storePath, site: body.text(.community) ?? "", name: body.text(.name) ?? "")
    try store.commit([draft], by: desk.settings.actor)
    try InfoOutput(desk: desk).answer(made: store)
  }
}

/// One line of what was typed as an argument.
enum CommandText {
  static func line(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
