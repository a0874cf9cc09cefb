import CSystem
import Glibc
import Testing

@Suite("The kind of a file system")
struct FileSystemTests {
  @Test("is known for /proc and an errno for what is not there")
  func magic() {
    var magic: Int64 = 0
    #expect(file_system_magic("/proc", &magic) == 0)
    #expect(magic == 0x9FA0)
    #expect(file_system_magic("/proc/no-such-thing", &magic) == ENOENT)
  }
}
