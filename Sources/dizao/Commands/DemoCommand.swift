internal import ArgumentParser
internal import CommunityModel
internal import CommunityStore

/// `demo`: fills a new store with an invented city and opens it.
struct DemoCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "示例资料 fill a new store with invented data and open it"
  )

  @OptionGroup var global: GlobalOptions

  @Option(help: ArgumentHelp("问题件数 number of issues", valueName: "n"))
  var size = DemoCity.standardSize

  @Option(help: ArgumentHelp("种子：相同则资料相同 the same seed gives the same data", valueName: "s"))
  var seed: UInt64 = 1

  @Flag(help: "不打开仪表盘 do not open the dashboard")
  var noOpen = false

  static let sizeMax = 1_000_000

  func run(_ desk: Desk) throws {
    guard (0...DemoCommand.sizeMax).contains(size) else {
      throw Failure.usage("size", ["max": .number(DemoCommand.sizeMax)])
    }
    try desk.demandWriting()
    let bar = desk.progress("cli.demoFilling")
    let store = try madeStore(desk) { bar.show($0, of: size) }
    bar.clear()
    try answer(store, desk)
    Housekeeping.compactIfDue(store, imported: size)
    // A script wants the data: there is nobody to look.
    if noOpen || global.json || !desk.output.isTerminal { return }
    let status = try openDashboard(global)
    if status != 0 { throw ExitCode(status) }
  }

  private func madeStore(_ desk: Desk, progress: (_ made: Int) -> Void) throws -> Store {
    let (path, actor) = (desk.settings.storePath, desk.settings.actor)
    if size > DemoCity.sizeMax {
      let chronicle = DemoChronicle(seed: seed, size: size, now: desk.now)
      return try DemoLoading(chronicle, by: actor).store(at: path, progress: progress)
    }
    let store = try StoreMaking.emptyDemo(at: path) { try desk.openStore() }
    var city = DemoCity(seed: seed, size: size, now: desk.now)
    try StoreMaking.fill(store, &city, by: actor, progress: progress)
    return store
  }

  private func answer(_ store: Store, _ desk: Desk) throws {
    let tally = store.summary.total
    if global.json {
      var writer = JSONWriter()
      writer.object { writer in
        writer.member("store", store.path)
        writer.member("site", store.header.site)
        writer.member("communities", store.communities.count)
        writer.member("issues", tally.issues)
        writer.member("changes", store.lastSeq)
      }
      try desk.output.write(SafeJSON.escaped(writer.bytes) + [0x0A])
    } else {
      try desk.say(
        "cli.demoMade",
        [
          "path": .text(store.path), "issues": .number(tally.issues),
          "communities": .number(store.communities.count), "changes": .number(store.lastSeq),
        ]
      )
    }
    try desk.output.flush()
  }
}
