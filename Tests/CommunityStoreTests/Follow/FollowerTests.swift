import CommunityStore
import Foundation
import Glibc
import Testing

@Suite("Following a store")
struct FollowerTests {
  private let scratch = Scratch()

  /// Whether the descriptor has something to read, within a second.
  private func isReadable(_ descriptor: Int32?) -> Bool {
    guard let descriptor else { return true }
    var wait = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&wait, 1, 1_000) == 1
  }

  @Test(
    "tells of what was recorded, once, and then is quiet",
    arguments: [Follower.Way.automatic, .looking]
  )
  func appended(way: Follower.Way) throws {
    let store = try scratch.store()
    let committer = try Committer(store, Scratch.environment())
    let follower = Follower(store, by: way, Scratch.environment())
    #expect((follower.fileDescriptor != nil) == (way == .automatic))
    #expect(follower.drain() == [])
    try committer.record("a")
    try committer.record("b")
    #expect(isReadable(follower.fileDescriptor))
    #expect(follower.drain() == [.appended])
    #expect(follower.drain() == [])
    try committer.seal()
    #expect(isReadable(follower.fileDescriptor))
    #expect(follower.drain() == [.appended])
    #expect(follower.drain() == [])
  }

  @Test(
    "a shorter or a missing journal means load again",
    arguments: [Follower.Way.automatic, .looking]
  )
  func shorter(way: Follower.Way) throws {
    let store = try scratch.store()
    try Committer(store, Scratch.environment()).record("a")
    let follower = Follower(store, by: way, Scratch.environment())
    let file = try Disk.system.open(store.firstJournal, .writing)
    try Disk.system.truncate(file, 100)
    #expect(isReadable(follower.fileDescriptor))
    #expect(follower.drain() == [.reload(.shorter(path: store.firstJournal))])
    #expect(follower.drain() == [])
    try Disk.system.remove(store.firstJournal)
    #expect(isReadable(follower.fileDescriptor))
    #expect(follower.drain() == [.reload(.shorter(path: store.firstJournal))])
  }

  @Test(
    "a folder that was moved away or deleted means load again",
    arguments: [Follower.Way.automatic, .looking]
  )
  func moved(way: Follower.Way) throws {
    for isDeleted in [false, true] {
      let store = try scratch.store("store-\(isDeleted)")
      let follower = Follower(store, by: way, Scratch.environment())
      if isDeleted {
        try FileManager.default.removeItem(atPath: store.path)
      } else {
        try FileManager.default.moveItem(atPath: store.path, toPath: store.path + "-moved")
      }
      #expect(isReadable(follower.fileDescriptor))
      #expect(follower.drain() == [.reload(.moved)])
      #expect(follower.fileDescriptor == nil)
    }
  }

  @Test("more messages than the system keeps means load again")
  func overflow() throws {
    let store = try scratch.store()
    let follower = Follower(store, Scratch.environment())
    let text = try Scratch.text("/proc/sys/fs/inotify/max_queued_events")
    let limit = Int(text.trimmingCharacters(in: .whitespacesAndNewlines)) ?? 16_384
    // Two names in turn: equal messages in a row are one.
    let one = try Disk.system.open(store.journal + "/one", .creating)
    let other = try Disk.system.open(store.journal + "/other", .creating)
    for index in 0..<limit + 10 {
      try Disk.system.writeAll(index % 2 == 0 ? one : other, [0x78], at: 0)
    }
    #expect(follower.drain() == [.reload(.overflow)])
    #expect(follower.drain() == [])
  }

  @Test("a folder of another machine is looked at")
  func remote() throws {
    let store = try scratch.store()
    var disk = Disk.system
    disk.fileSystem = { (_) throws(DiskFailure) in 0x6969 }
    let remote = try StoreFolder.open(store.path, Scratch.environment(disk))
    #expect(Follower(remote, Scratch.environment()).fileDescriptor == nil)
  }
}
