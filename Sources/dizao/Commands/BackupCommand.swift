internal import ArgumentParser
internal import CommunityStore

/// `backup`: the whole store in one checked file, while others go on recording.
struct BackupCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: "备份资料库 copy the store into one file"
  )

  @OptionGroup var global: GlobalOptions

  @Argument(
    help: ArgumentHelp("新文件（tar） a new file, in tar format", valueName: "file"),
    completion: .file()
  )
  var file: String

  func run(_ desk: Desk) throws {
    let bar = desk.progress("cli.backingUp")
    defer { bar.clear() }
    let report = try Store.backup(desk.settings.storePath, to: file) { bar.show($0) }
    bar.clear()
    guard global.json else {
      return try desk.say(
        "cli.backedUp",
        [
          "seq": .number(report.seq), "files": .number(report.files), "path": .text(file),
          "kib": .number((report.bytes + 1023) / 1024),
        ]
      )
    }
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("path", file)
      writer.member("seq", report.seq)
      writer.member("files", report.files)
      writer.member("bytes", report.bytes)
    }
    try desk.output.write(SafeJSON.escaped(writer.bytes) + [0x0A])
  }
}
