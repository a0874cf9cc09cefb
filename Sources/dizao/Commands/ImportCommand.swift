internal import ArgumentParser
internal import CommunityModel
internal import CommunityStore
internal import Interchange

/// `import`: a list of another platform as issues; what is here already stays as it is.
struct ImportCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "导入 import a CSV file of issues"
  )

  @OptionGroup var global: GlobalOptions

  @Argument(
    help: ArgumentHelp("CSV 文件 file; - reads standard input", valueName: "file"),
    completion: .file()
  )
  var file: String

  @Option(help: ArgumentHelp("种类 kind of records: issues", valueName: "kind"))
  var kind = ImportKind.issues

  @Option(help: ArgumentHelp("文字编码 auto, utf-8, gb18030", valueName: "encoding"))
  var encoding = EncodingChoice.auto

  @Option(
    parsing: .singleValue,
    help: ArgumentHelp("列名=字段；字段写 - 为不要 column=field; - drops it", valueName: "列=field")
  )
  var map: [String] = []

  @Flag(help: "都作历史件 as history: no clocks, no revisits")
  var asHistory = false

  @Option(help: ArgumentHelp("归入社区 community of all rows", valueName: "id"))
  var community: String?

  @Option(help: ArgumentHelp("来源名，编号的前缀 prefix of the outside numbers", valueName: "name"))
  var source: String?

  @Flag(help: "只试不记 try it, record nothing")
  var dryRun = false

  func run(_ desk: Desk) throws {
    if !dryRun { try desk.demandWriting() }
    let bytes = try InputFile.read(file)
    let store = try desk.openStore()
    let work = try IssueImport(bytes: bytes, try options(store, desk))
    let report = try perform(work, store, desk)
    try ImportOutput(desk: desk).answer(report, isTrial: dryRun)
    if !dryRun { Housekeeping.compactIfDue(store, imported: report.added + report.updated) }
    if report.isRefusedWhole { throw Failure(.badData, "error.importRefused") }
  }

  private func perform(
    _ work: IssueImport,
    _ store: Store,
    _ desk: Desk
  ) throws -> ImportReport {
    let bar = desk.progress("cli.importing")
    defer { bar.clear() }
    return try FileImport.run(work, into: store, by: dryRun ? nil : desk.settings.actor) {
      bar.show($0, of: $1)
    }
  }

  private func options(_ store: Store, _ desk: Desk) throws(ImportFailure) -> IssueImportOptions {
    var options = FileImport.options(store, now: desk.now)
    options.encoding = encoding.encoding
    options.asHistory = asHistory
    options.community = community
    if let source { options.source = CommandText.line(source) }
    for mapping in map { try options.addMapping(mapping) }
    return options
  }
}

/// What an import can make.
enum ImportKind: String, CaseIterable, ExpressibleByArgument {
  case issues
}

/// The encodings that a person may name.
enum EncodingChoice: String, CaseIterable, ExpressibleByArgument {
  case auto
  case utf8 = "utf-8"
  case gb18030

  /// Nil when it is to be found out.
  var encoding: TextEncoding? {
    switch self {
    case .auto: nil
    case .utf8: .utf8
    case .gb18030: .gb18030
    }
  }
}
