internal import CSystem

/// The file `head`: the last acknowledged change, so that nobody needs to search for it.
///
/// 20 digits seq, 20 digits byte length of its journal up to it, its chain, 8 digits CRC-32C of
/// all that, in one line. It is overwritten in place and not synced: it may lag behind the
/// journal and never leads. A half-written one is found by its sum and counts as missing.
/// ```
/// 00000000000000041201 00000000000027648113 9f86d081…0a08 4c1a90b2
/// ```
public struct Head: Hashable, Sendable {
  static let size = 116

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
    guard bytes.count == Head.size, bytes[20] == 0x20, bytes[41] == 0x20,
      let seq = DecimalText.number(bytes[0..<20]), let size = DecimalText.number(bytes[21..<41]),
      let chain = Chain(String(decoding: bytes[42..<106], as: UTF8.self))
    else { return nil }
    self.init(seq: seq, size: size, chain: chain)
    guard self.bytes == bytes else { return nil }
  }

  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    DecimalText.append(magnitude: UInt64(max(0, seq)), digitsMin: 20, to: &bytes)
    bytes.append(0x20)
    DecimalText.append(magnitude: UInt64(max(0, size)), digitsMin: 20, to: &bytes)
    bytes.append(0x20)
    chain.append(to: &bytes)
    var sum = crc32c_extend(0, bytes, bytes.count)
    bytes.append(0x20)
    for _ in 0..<8 {
      bytes.append(HexText.digit(UInt8(sum >> 28)))
      sum <<= 4
    }
    bytes.append(0x0A)
    return bytes
  }
}

extension StoreFolder {
  /// The head as it stands; nil when it is missing or half written.
  public func readHead(_ disk: Disk) throws(DiskFailure) -> Head? {
    guard try disk.statusIfThere(head) != nil else { return nil }
    let file = try disk.open(head, .reading)
    return Head(try disk.readAll(file, at: 0, count: Head.size + 1))
  }

  func writeHead(_ value: Head, _ disk: Disk) throws(DiskFailure) {
    let file = try disk.open(head, .writingOrCreating)
    try disk.writeAll(file, value.bytes, at: 0)
  }
}
