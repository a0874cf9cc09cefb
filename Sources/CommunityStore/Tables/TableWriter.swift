internal import CommunityModel
internal import Crypto

/// Writes the rows of one kind into new files of at most 256 MiB, each aside until it is whole.
///
/// Rows come in the order of their ids. A file left behind by an interrupted writing is replaced;
/// `finish` returns when everything is on the disk.
struct TableWriter {
  static let sizeMax = 256 * 1_048_576
  private static let bufferSize = 1_048_576

  private let folder: StoreFolder
  private let kind: TableKind
  private let seq: Int
  private let firstPart: Int
  private let sizeMax: Int
  private let disk: Disk
  private var entries: [TableEntry] = []
  private var part: Part?

  private struct Part {
    var file: OpenFile
    var entry: TableEntry
    var hash = SHA256()
    var buffer: [UInt8] = []
  }

  init(
    _ kind: TableKind,
    seq: Int,
    firstPart: Int = 1,
    in folder: StoreFolder,
    sizeMax: Int = TableWriter.sizeMax,
    _ disk: Disk
  ) {
    self.kind = kind
    self.seq = seq
    self.firstPart = firstPart
    self.folder = folder
    self.sizeMax = sizeMax
    self.disk = disk
  }

  /// Appends a row, given without its line end; `count` adds its share to the summary.
  mutating func append(
    _ row: UnsafeRawBufferPointer,
    id: RecordID,
    counting count: (inout Summary) -> Void
  ) throws {
    guard row.count < LineShape.lineSizeMax else {
      throw StoreFailure.lineTooLong(bytes: row.count)
    }
    if let bytes = part?.entry.bytes, bytes + row.count + 1 > sizeMax { try finishPart() }
    var part = try self.part.take() ?? startPart(id)
    precondition(part.entry.rows == 0 || part.entry.last < id, "Rows come in order")
    part.buffer.append(contentsOf: row)
    part.buffer.append(0x0A)
    part.entry.rows += 1
    part.entry.bytes += row.count + 1
    part.entry.last = id
    count(&part.entry.summary)
    if part.buffer.count >= TableWriter.bufferSize { try flush(&part) }
    self.part = part
  }

  /// Ends the last file; returns the tables that were written, none for no rows.
  mutating func finish() throws -> [TableEntry] {
    try finishPart()
    return entries
  }

  private func startPart(_ id: RecordID) throws -> Part {
    let name = TableEntry.fileName(kind, seq: seq, part: firstPart + entries.count)
    let path = folder.tables + "/" + name
    try disk.removeIfThere(path)
    let entry = TableEntry(
      file: name,
      kind: kind,
      rows: 0,
      bytes: 0,
      first: id,
      last: id,
      dead: [],
      sha256: "",
      summary: Summary()
    )
    return Part(file: try disk.open(path, .creating), entry: entry)
  }

  private mutating func finishPart() throws {
    guard var part else { return }
    try flush(&part)
    try disk.synchronize(part.file)
    part.entry.sha256 = HexText.text(part.hash.finalize())
    entries.append(part.entry)
    self.part = nil
  }

  private func flush(_ part: inout Part) throws {
    guard !part.buffer.isEmpty else { return }
    part.buffer.withUnsafeBytes { part.hash.update(bufferPointer: $0) }
    try disk.writeAll(part.file, part.buffer, at: part.entry.bytes - part.buffer.count)
    part.buffer.removeAll(keepingCapacity: true)
  }
}
