internal import ArgumentParser
internal import CommunityModel
internal import CommunityStore

/// `restore`: a store from a backup, where none is; or with `--replace` in the place of the one
/// that is there, or with `--site` as a copy beside the original.
struct RestoreCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "restore",
    abstract: "从备份恢复 make a store from a backup"
  )

  @OptionGroup var global: GlobalOptions

  @Argument(help: ArgumentHelp("备份文件 the backup", valueName: "file"), completion: .file())
  var file: String

  @Flag(help: "替换现有资料库（旧的改名保留） replace the store there; it is renamed and kept")
  var replace = false

  @Option(
    help: ArgumentHelp("作为副本，用新的社区代码 as a copy under a new site code", valueName: "code")
  )
  var site: String?

  func run(_ desk: Desk) throws {
    try desk.demandWriting()
    if replace, site != nil { throw Failure.usage("restoreWay") }
    if let site, SiteCode(site) == nil { throw Refusal("code", ["code": .text(site)]) }
    let way = site.map(RestoreWay.newSite) ?? (replace ? .replacing : .fresh)
    let bar = desk.progress("cli.restoring")
    defer { bar.clear() }
    let report = try restore(way, desk, bar)
    bar.clear()
    try answer(report, way, desk)
  }

  private func restore(
    _ way: RestoreWay,
    _ desk: Desk,
    _ bar: ProgressBar
  ) throws -> RestoreReport {
    let path = desk.settings.storePath
    do {
      return try Store.restore(file, to: path, way, by: desk.settings.actor) { bar.show($0) }
    } catch StoreFailure.alreadyThere(let path) where way != .replacing {
      throw Failure(.cannotCreate, "error.restoreThere", path: path)
    } catch StoreFailure.alreadyThere(let path) {
      throw Failure(.cannotCreate, "error.restoreOther", path: path)
    }
  }

  private func answer(_ report: RestoreReport, _ way: RestoreWay, _ desk: Desk) throws {
    let path = desk.settings.storePath
    guard global.json else {
      try desk.say(
        "cli.restored",
        ["path": .text(path), "seq": .number(report.seq), "next": .number(report.next)]
      )
      if let replaced = report.replaced {
        try desk.say("cli.restoreReplaced", ["path": .text(replaced)])
      }
      if way == .fresh { try desk.warn("cli.restoreTwin") }
      return
    }
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("path", path)
      writer.member("seq", report.seq)
      writer.member("next", report.next)
      writer.member("files", report.files)
      writer.member("bytes", report.bytes)
      if let replaced = report.replaced { writer.member("replaced", replaced) }
    }
    try desk.output.write(SafeJSON.escaped(writer.bytes) + [0x0A])
  }
}

extension ProgressBar {
  /// In KiB: a person reads how far it is, not how many bytes there are.
  func show(_ progress: CheckProgress) {
    show(progress.done / 1024, of: max(1, progress.total / 1024))
  }
}
