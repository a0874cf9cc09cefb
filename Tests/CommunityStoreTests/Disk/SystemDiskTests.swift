import CommunityStore
import Glibc
import Testing

@Suite("The real disk")
struct SystemDiskTests {
  private let scratch = Scratch()
  private let disk = Disk.system

  @Test("makes files and folders for their group, whatever the umask")
  func modes() throws {
    let file = scratch.path + "/file"
    _ = try disk.open(file, .creating)
    _ = try disk.open(scratch.path + "/lock", .writingOrCreating)
    try disk.makeFolder(scratch.path + "/folder", true)
    #expect(try Scratch.mode(file) == 0o660)
    #expect(try Scratch.mode(scratch.path + "/lock") == 0o660)
    #expect(try Scratch.mode(scratch.path + "/folder") == 0o2770)
    #expect(throws: DiskFailure(.open, file, code: EEXIST)) { try disk.open(file, .creating) }
  }

  @Test("says which call failed on which path and why")
  func failures() {
    let path = scratch.path + "/nothing"
    #expect(throws: DiskFailure(.open, path, code: ENOENT)) { try disk.open(path, .reading) }
    #expect(throws: DiskFailure(.open, path, code: ENOENT)) { try disk.open(path, .writing) }
    #expect(throws: DiskFailure(.list, path, code: ENOENT)) { try disk.list(path) }
    #expect(throws: DiskFailure(.status, path, code: ENOENT)) { try disk.status(path) }
    #expect(throws: DiskFailure(.rename, path, code: ENOENT)) { try disk.rename(path, "x") }
    #expect(throws: DiskFailure(.fileSystem, path, code: ENOENT)) { try disk.fileSystem(path) }
    #expect((try? disk.statusIfThere(path)) == .some(nil))
  }

  @Test("a file is closed with its last holder")
  func closes() throws {
    let descriptor: Int32
    do {
      let file = try disk.open(scratch.path + "/file", .creating)
      descriptor = file.descriptor
      #expect(fcntl(descriptor, F_GETFD) & FD_CLOEXEC != 0)
      withExtendedLifetime(file) {}
    }
    // Tests run side by side: the number may be in use again, but not for this file.
    var facts = stat()
    let isOpen = fstat(descriptor, &facts) == 0
    let inode = try disk.status(scratch.path + "/file").inode
    #expect(!isOpen || UInt64(facts.st_ino) != inode)
  }

  @Test("two descriptors exclude each other, and closing frees the lock")
  func locks() throws {
    let path = scratch.path + "/lock"
    var one: OpenFile? = try disk.open(path, .writingOrCreating)
    let other = try disk.open(path, .writingOrCreating)
    #expect(try one.map { try disk.lock($0) } == true)
    #expect(try !disk.lock(other))
    one = nil
    #expect(try disk.lock(other))
  }

  @Test("a replaced file is the old one or the new one at every failure", arguments: [false, true])
  func replaces(lasts: Bool) throws {
    let path = scratch.path + "/file"
    var failing = 1
    while true {
      try Scratch.write("old".utf8, to: path)
      let failingDisk = FailingDisk(failing: failing, .error(ENOSPC), lasts: lasts)
      do {
        try failingDisk.disk.replace(path, with: Array("new".utf8), folder: scratch.path)
        break
      } catch {
        #expect(["old", "new"].contains(try Scratch.text(path)))
      }
      failing += 1
    }
    #expect(failing > 6)
    #expect(try Scratch.text(path) == "new")
    #expect(try Scratch.names(scratch.path) == ["file"])
  }
}
