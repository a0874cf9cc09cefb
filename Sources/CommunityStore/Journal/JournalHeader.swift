/// The first line of a journal: where it continues.
///
/// ```
/// {"format":1,"site":"990102001001","first":41201,"chain":"…64 digits: the last chain of the journal before"}
/// ```
public struct JournalHeader: Hashable, Sendable {
  /// More than any header has.
  static let sizeMax = 512

  public let site: String
  public let first: Int
  public let chain: Chain

  public init(site: String, first: Int, chain: Chain) {
    self.site = site
    self.first = first
    self.chain = chain
  }

  /// Reads the line, without its line end; throws for what no header of this format can be.
  init(_ line: UnsafeRawBufferPointer) throws(JSONProblem) {
    var format: Int64?
    var site: String?
    var first: Int64?
    var chain: Chain?
    var reader = JSONReader(line)
    try reader.forEachMember { (key, value) throws(JSONProblem) in
      switch key {
      case "format": format = try value.integer()
      case "site": site = try value.string()
      case "first": first = try value.integer()
      case "chain": chain = Chain(try value.text().raw)
      default: break
      }
    }
    try reader.finish()
    guard format == Int64(StoreFolder.format) else {
      throw JSONProblem(.memberMissing("format"), at: 0)
    }
    guard let site else { throw JSONProblem(.memberMissing("site"), at: 0) }
    guard let first, let number = Int(exactly: first), number >= 1 else {
      throw JSONProblem(.memberMissing("first"), at: 0)
    }
    // The chain ends the line, so that a reader finds it before the first change.
    guard let chain, LineShape.chain(endingAt: line.count, of: line) == chain else {
      throw JSONProblem(.memberMissing("chain"), at: 0)
    }
    self.init(site: site, first: number, chain: chain)
  }

  /// The line with its line end.
  var bytes: [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("format", StoreFolder.format)
      writer.member("site", site)
      writer.member("first", first)
      writer.member("chain", chain.description)
    }
    return writer.bytes + [0x0A]
  }
}
