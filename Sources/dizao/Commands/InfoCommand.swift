internal import ArgumentParser
internal import CommunityStore

/// `info`: the program, the store and where everything lies.
struct InfoCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "info",
    abstract: "资料库与程序信息 about the store and the program"
  )

  @OptionGroup var global: GlobalOptions

  func run(_ desk: Desk) throws {
    let output = InfoOutput(desk: desk)
    // Where a store was looked for helps most when there is none.
    let store: Store
    do {
      store = try desk.openStore()
    } catch {
      try output.answer(nil)
      throw error
    }
    try output.answer(store)
  }
}
