import CommunityModel
import Testing

@Suite("Door addresses")
struct DoorAddressTests {
  @Test(
    "are read as people write them",
    arguments: [
      ("3-2-501", "3-2-501", "3栋2单元501", "3栋2单元", "3栋"),
      ("３－２－５０１", "3-2-501", "3栋2单元501", "3栋2单元", "3栋"),
      ("3栋2单元501", "3-2-501", "3栋2单元501", "3栋2单元", "3栋"),
      ("3栋2单元501室", "3-2-501", "3栋2单元501", "3栋2单元", "3栋"),
      ("3号楼501", "3-501", "3栋501", "3栋", "3栋"),
      ("3-501", "3-501", "3栋501", "3栋", "3栋"),
      ("3-2", "3-2", "3栋2单元", "3栋2单元", "3栋"),
      ("3栋2单元", "3-2", "3栋2单元", "3栋2单元", "3栋"),
      ("3栋12室", "3栋12室", "3栋12", "3栋", "3栋"),
      ("a栋1001", "A-1001", "A栋1001", "A栋", "A栋"),
      ("3栋", "3栋", "3栋", "3栋", "3栋"), ("3-2-501b", "3-2-501B", "3栋2单元501B", "3栋2单元", "3栋"),
      ("二组 李家", "二组 李家", "二组李家", "二组", "二组"), ("2组李大爷家", "2组 李大爷家", "2组李大爷家", "2组", "2组"),
      ("第三村民小组", "三组", "三组", "三组", "三组"), ("十二组", "十二组", "十二组", "十二组", "十二组"),
    ]
  )
  func reads(text: String, stored: String, full: String, shared: String, shown: String) throws {
    let address = try #require(DoorAddress(text))
    #expect(address.text == stored)
    #expect(address.fullText == full)
    #expect(address.sharedText == shared)
    #expect(address.publicText == shown)
    #expect(DoorAddress(address.text) == address)
  }

  @Test(
    "other texts are none",
    arguments: [
      "", "3", "-", "3-", "3--2", "李家", "路灯", "3栋2单元501灯坏", "12345678901-2", "组", "2026-11-23x",
      "3-2-", "138-1234-56789012",
    ]
  )
  func refuses(text: String) {
    #expect(DoorAddress(text) == nil)
  }

  @Test("a title's first words are found, and a count is not a unit")
  func prefixes() throws {
    let title = "3栋2单元楼道灯不亮"
    let (address, end) = try #require(DoorAddress.prefix(of: title))
    #expect(address.text == "3-2")
    #expect(title[end...] == "楼道灯不亮")
    let (building, rest) = try #require(DoorAddress.prefix(of: "3栋2个路灯"))
    #expect(building.text == "3栋")
    #expect("3栋2个路灯"[rest...] == "2个路灯")
  }
}
