internal import CSystem
internal import Glibc

/// The tables of ended issues of a store, as files.
struct StoreTables {
  let paths: [String]

  init(of store: String) {
    let folder = store + "/tables"
    paths = FileTree.names(in: folder)
      .filter { $0.hasPrefix("issues-sealed-") }
      .map { folder + "/" + $0 }
  }

  var byteCount: Int { paths.reduce(0) { $0 + FileTree.size(of: $1) } }

  /// Reads the files whole and sums them up: the least that reading them with care can cost.
  func sum() throws(Unmade) -> UInt32 {
    var sum: UInt32 = 0
    for path in paths { sum = StoreTables.sum(try FileTree.read(path), from: sum) }
    return sum
  }

  static func sum(_ bytes: [UInt8], from start: UInt32 = 0) -> UInt32 {
    bytes.withUnsafeBytes { crc32c_extend(start, $0.baseAddress, $0.count) }
  }

  /// Has the kernel drop what it keeps of the files in memory.
  func forget() throws(Unmade) {
    for path in paths {
      let file = open(path, O_RDONLY | O_CLOEXEC)
      guard file >= 0 else { throw .system(call: "open \(path)", errno: errno) }
      defer { close(file) }
      // What is not on the disk yet would stay.
      fdatasync(file)
      let failure = posix_fadvise(file, 0, 0, POSIX_FADV_DONTNEED)
      guard failure == 0 else { throw .system(call: "posix_fadvise", errno: failure) }
    }
  }
}
