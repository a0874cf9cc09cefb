import CSystem
import Testing

@Suite("CRC-32C")
struct CRC32CTests {
  @Test(
    "equals the values of RFC 3720, appendix B.4",
    arguments: [
      ([UInt8](repeating: 0, count: 32), 0x8A91_36AA),
      ([UInt8](repeating: 0xFF, count: 32), 0x62A8_AB43),
      ([UInt8](0..<32), 0x46DD_794E),
      ([UInt8]((0..<32).reversed()), 0x113F_DB5C),
      ([UInt8]("123456789".utf8), 0xE306_9283),
      ([], 0),
    ] as [([UInt8], UInt32)]
  )
  func knownValues(bytes: [UInt8], sum: UInt32) {
    #expect(crc32c_extend(0, bytes, bytes.count) == sum)
    #expect(crc32c_extend_by_table(0, bytes, bytes.count) == sum)
  }

  @Test("by instruction and by table agree for every length, and a sum continues at any cut")
  func continues() {
    let bytes = (0..<1_801).map { UInt8(truncatingIfNeeded: $0 &* 167 &+ 13) }
    for count in 0...bytes.count {
      let whole = crc32c_extend(0, bytes, count)
      #expect(crc32c_extend_by_table(0, bytes, count) == whole)
      let cut = count / 3
      let first = crc32c_extend(0, bytes, cut)
      let rest = Array(bytes[cut..<count])
      #expect(crc32c_extend(first, rest, rest.count) == whole)
    }
  }

  @Test("changes with every single bit")
  func everyBit() {
    var bytes = [UInt8]("{\"id\":\"990102001001-318\",\"title\":\"三号楼二层路灯不亮\"".utf8)
    let sum = crc32c_extend(0, bytes, bytes.count)
    for index in bytes.indices {
      for bit in 0..<8 {
        bytes[index] ^= 1 << bit
        #expect(crc32c_extend(0, bytes, bytes.count) != sum)
        bytes[index] ^= 1 << bit
      }
    }
  }
}
