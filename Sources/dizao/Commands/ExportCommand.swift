internal import ArgumentParser
internal import CommunityModel
internal import CommunityStore
internal import Interchange

/// `export`: issues for a spreadsheet or another program, one by one in constant memory.
struct ExportCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "导出 export issues as CSV or JSON"
  )

  @OptionGroup var global: GlobalOptions

  @Argument(help: ArgumentHelp("种类 kind of records: issues", valueName: "kind"))
  var kind: ImportKind

  @Argument(help: ArgumentHelp("条件，同 list conditions as of list", valueName: "filter"))
  var filter: [String] = []

  @Option(help: ArgumentHelp("格式 csv, json, ndjson", valueName: "format"))
  var format: ExportFormat?

  @Option(help: ArgumentHelp("CSV 的编码 utf-8, gb18030", valueName: "encoding"))
  var encoding = ExportEncoding.utf8

  @Option(
    name: [.customShort("o"), .long],
    help: ArgumentHelp("写入文件 write to this file", valueName: "file"),
    completion: .file()
  )
  var output: String?

  func run(_ desk: Desk) throws {
    let format = format ?? (global.json ? .json : .csv)
    guard format == .csv || encoding == .utf8 else { throw Failure.usage("jsonEncoding") }
    let store = try desk.openStore()
    let selection = IssueSelection(store, try desk.filter(filter, store), now: desk.now)
    guard let output else {
      try write(selection, store, format, desk) { try desk.output.write($0) }
      return
    }
    let file = try OutputFile(output)
    let count = try write(selection, store, format, desk) { try file.write($0) }
    try file.finish()
    try desk.warn("cli.exported", ["count": .number(count), "path": .text(output)])
  }

  @discardableResult
  private func write(
    _ selection: IssueSelection,
    _ store: Store,
    _ format: ExportFormat,
    _ desk: Desk,
    to sink: @escaping ([UInt8]) throws -> Void
  ) throws -> Int {
    switch format {
    case .csv: try writeCSV(selection, store, desk, sink)
    case .json: try writeJSON(selection, desk, sink, isArray: true)
    case .ndjson: try writeJSON(selection, desk, sink, isArray: false)
    }
  }

  private func writeCSV(
    _ selection: IssueSelection,
    _ store: Store,
    _ desk: Desk,
    _ sink: @escaping ([UInt8]) throws -> Void
  ) throws -> Int {
    let speech = desk.speech(store)
    let export = IssueExport(desk.words, rules: desk.rules) { speech.community($0) }
    return try export.write(encoding: encoding.encoding, to: sink) { row in
      try selection.visit { try row($0) }
    }
  }

  private func writeJSON(
    _ selection: IssueSelection,
    _ desk: Desk,
    _ sink: ([UInt8]) throws -> Void,
    isArray: Bool
  ) throws -> Int {
    let json = IssueJSON(rules: desk.rules)
    var count = 0
    if isArray { try sink([0x5B, 0x0A]) }
    try selection.visit { issue in
      if isArray, count > 0 { try sink([0x2C, 0x0A]) }
      try sink(json.record(issue) + (isArray ? [] : [0x0A]))
      count += 1
    }
    if isArray { try sink(Array((count > 0 ? "\n]\n" : "]\n").utf8)) }
    return count
  }
}

/// What an export can be written as.
enum ExportFormat: String, CaseIterable, ExpressibleByArgument {
  case csv
  case json
  case ndjson
}

/// The encodings of an exported table; UTF-8 with the mark that spreadsheets look for.
enum ExportEncoding: String, CaseIterable, ExpressibleByArgument {
  case utf8 = "utf-8"
  case gb18030

  var encoding: TextEncoding {
    switch self {
    case .utf8: .utf8WithMark
    case .gb18030: .gb18030
    }
  }
}
