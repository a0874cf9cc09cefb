internal import Glibc

/// An inotify watch on a store's folder and its journals.
struct FolderWatch {
  enum News {
    case nothing
    case something
    case overflow
    /// The folder, or the journals' folder, is no longer where it was.
    case ended
  }

  let file: OpenFile

  init(_ folder: StoreFolder) throws(DiskFailure) {
    let descriptor = try SystemCall.retried(.watch, folder.path) {
      Int(inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC)))
    }
    file = OpenFile(descriptor: Int32(descriptor), path: folder.path) { _ = close($0) }
    let own = UInt32(IN_MOVE_SELF | IN_DELETE_SELF | IN_ONLYDIR)
    let changes = UInt32(IN_MODIFY | IN_CREATE | IN_DELETE | IN_MOVED_TO | IN_MOVED_FROM)
    for (path, mask) in [(folder.path, own), (folder.journal, own | changes)] {
      try SystemCall.retried(.watch, path) {
        Int(inotify_add_watch(Int32(descriptor), path, mask))
      }
    }
  }

  /// Takes all waiting messages; the worst of them counts.
  func drain() -> News {
    var news = News.nothing
    var buffer = [UInt8](repeating: 0, count: 16_384)
    while true {
      let count = buffer.withUnsafeMutableBytes { read(file.descriptor, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return news }
      buffer.withUnsafeBytes { bytes in
        for mask in FolderWatch.masks(UnsafeRawBufferPointer(rebasing: bytes[..<count])) {
          news = worse(news, mask)
        }
      }
    }
  }

  private func worse(_ news: News, _ mask: Int32) -> News {
    if case .ended = news { return news }
    if mask & (IN_MOVE_SELF | IN_DELETE_SELF | IN_IGNORED | IN_UNMOUNT) != 0 { return .ended }
    if case .overflow = news { return news }
    return mask & IN_Q_OVERFLOW != 0 ? .overflow : .something
  }

  /// The masks of the messages in a buffer: `int wd; uint32_t mask, cookie, len; char name[len]`.
  private static func masks(_ bytes: UnsafeRawBufferPointer) -> [Int32] {
    var masks: [Int32] = []
    var offset = 0
    while bytes.count - offset >= 16 {
      let mask = bytes.loadUnaligned(fromByteOffset: offset + 4, as: UInt32.self)
      let nameSize = bytes.loadUnaligned(fromByteOffset: offset + 12, as: UInt32.self)
      masks.append(Int32(bitPattern: mask))
      offset += 16 + Int(nameSize)
    }
    return masks
  }
}
