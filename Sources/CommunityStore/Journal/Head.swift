/// The file `head`: the last acknowledged change, so that nobody needs to search for it.
///
/// One row of JSON with its number, the byte length of its journal up to it, its chain and the
/// row's own sum, filled up with blanks to a fixed length: it is overwritten in place and not
/// synced. It may lag behind the journal and never leads. A half-written one is found by its sum
/// and counts as missing.
/// ```
/// {"seq":41201,"bytes":27648113,"chain":"9f86d081…0a08","sum":"4c1a90b2"}
/// ```
public struct Head: Hashable, Sendable {
  /// Two numbers of 19 digits have room.
  static let size = 160

  public let seq: Int
  /// Bytes of the journal that holds the change, up to and with its line end.
  public let size: Int
  public let chain: Chain

  public init(seq: Int, size: Int, chain: Chain) {
    self.seq = seq
    self.size = size
    self.chain = chain
  }

  init?(_ bytes: [UInt8]) {
    // What is no such row is as good as missing.
    guard bytes.count == Head.size, let row = (try? JSONValue(bytes))?.object,
      let seq = row["seq"]?.integer, let size = row["bytes"]?.integer,
      let chain = row["chain"]?.string.flatMap({ Chain($0) })
    else { return nil }
    self.init(seq: Int(seq), size: Int(size), chain: chain)
    guard self.bytes == bytes else { return nil }
  }

  var bytes: [UInt8] {
    var writer = JSONWriter()
    writer.row { row in
      row.member("seq", Int64(seq))
      row.member("bytes", Int64(size))
      row.member("chain", chain.description)
    }
    var bytes = writer.bytes
    while bytes.count < Head.size - 1 { bytes.append(0x20) }
    bytes.append(0x0A)
    return bytes
  }
}

extension StoreFolder {
  /// The head as it stands; nil when it is missing or half written.
  public func readHead(_ disk: Disk) throws(DiskFailure) -> Head? {
    guard let file = try disk.openIfThere(head) else { return nil }
    // What stands behind it is not its: it is overwritten in place and never cut.
    return Head(try disk.readAll(file, at: 0, count: Head.size))
  }

  func writeHead(_ value: Head, _ disk: Disk) throws(DiskFailure) {
    let file = try disk.open(head, .writingOrCreating)
    try disk.writeAll(file, value.bytes, at: 0)
  }
}
