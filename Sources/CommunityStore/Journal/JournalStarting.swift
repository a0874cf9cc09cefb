internal import Glibc

/// How a journal's file is found and its first line read.
extension JournalReader {
  /// The place that `head` names; nil without a head.
  static func headPosition(
    _ folder: StoreFolder,
    site: String,
    _ disk: Disk
  ) throws -> JournalPosition? {
    guard site == folder.site, let head = try folder.readHead(disk),
      let name = try folder.journals(of: site, disk).last(where: { $0.first <= head.seq })
    else { return nil }
    return JournalPosition(
      first: name.first,
      offset: head.size,
      seq: head.seq,
      chain: head.chain
    )
  }

  static func open(
    _ name: JournalName,
    in folder: StoreFolder,
    whole: JournalPosition,
    _ disk: Disk
  ) throws -> OpenFile {
    let path = folder.path(of: name)
    do {
      return try disk.open(path, .reading)
    } catch {
      guard error.code == ENOENT else { throw error }
      throw StoreFailure.damage(
        JournalDamage(
          path: path,
          line: 1,
          offset: 0,
          kind: .missingJournal(first: name.first),
          whole: whole
        )
      )
    }
  }

  /// The first line of a journal, and where its line end stands; nil for none of this format.
  static func header(
    of file: OpenFile,
    _ disk: Disk
  ) throws -> (header: JournalHeader, end: Int)? {
    let bytes = try disk.readAll(file, at: 0, count: JournalHeader.sizeMax)
    guard let end = bytes.firstIndex(of: 0x0A) else { return nil }
    let header = bytes.withUnsafeBytes { bytes in
      try? JournalHeader(UnsafeRawBufferPointer(rebasing: bytes[..<end]))
    }
    return header.map { ($0, end) }
  }

  /// The place behind the header, which must be that of this file and continue `previous`.
  static func start(
    of file: OpenFile,
    named name: JournalName,
    after previous: JournalPosition?,
    whole: JournalPosition,
    _ disk: Disk
  ) throws -> JournalPosition {
    func bad(_ kind: JournalDamage.Kind) -> StoreFailure {
      .damage(JournalDamage(path: file.path, line: 1, offset: 0, kind: kind, whole: whole))
    }
    guard let (header, end) = try header(of: file, disk), header.site == name.site,
      header.first == name.first
    else { throw bad(.badHeader) }
    if let previous {
      guard header.first > previous.seq else { throw bad(.badHeader) }
      guard header.chain == previous.chain else {
        // A gap in the numbers says which journal is missing between the two.
        throw bad(
          header.first > previous.seq + 1
            ? .missingJournal(first: previous.seq + 1) : .badHeader
        )
      }
    }
    return JournalPosition(
      first: name.first,
      offset: end + 1,
      seq: name.first - 1,
      chain: header.chain
    )
  }
}
