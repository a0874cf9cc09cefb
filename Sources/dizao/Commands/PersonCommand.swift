internal import ArgumentParser
internal import CommunityModel
internal import CommunityStore

/// `person erase P17`: takes a person's name and phone out of the store; the trail stays whole.
struct PersonCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "person",
    abstract: "删除个人信息 erase a person's name and phone",
    usage: "dizao person erase P17"
  )

  @OptionGroup var global: GlobalOptions

  @Argument(
    help: ArgumentHelp("动作 action: erase", valueName: "action"),
    completion: .list(["erase"])
  )
  var action: String

  @Argument(help: ArgumentHelp("编号 the person's id, as in show ID --json", valueName: "person"))
  var person: String?

  func run(_ desk: Desk) throws {
    guard action == "erase" else {
      throw Failure.usage("personVerb", ["verb": .text(action)])
    }
    guard let person else { throw Failure.usage("personMissing") }
    try desk.demandWriting()
    let store = try desk.openStore()
    let draft = ChangeDraft(.privateErase, body: Fields([.person: .text(person)]))
    let changes = try store.commit([draft], by: desk.settings.actor)
    if store.isErasureUnfinished {
      let path = store.path + "/private/people.ndjson"
      let values: [String: Failure.Value] = ["id": .text(person), "path": .text(path)]
      throw Failure(.cannotWrite, "error.erasureUnfinished", values)
    }
    guard global.json else { return try desk.say("cli.erased", ["id": .text(person)]) }
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("person", person)
      writer.member("seq", changes.first?.seq ?? store.lastSeq)
    }
    try desk.output.write(SafeJSON.escaped(writer.bytes) + [0x0A])
  }
}
