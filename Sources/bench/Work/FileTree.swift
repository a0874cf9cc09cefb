internal import Glibc

/// Files as the bench needs them: read whole, written whole, removed with their folder.
enum FileTree {
  static func read(_ path: String) throws(Unmade) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .system(call: "open \(path)", errno: errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .system(call: "fstat", errno: errno) }
    var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
    var length = 0
    while length < bytes.count {
      let count = bytes.withUnsafeMutableBytes {
        pread(descriptor, $0.baseAddress?.advanced(by: length), $0.count - length, off_t(length))
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw .system(call: "read \(path)", errno: errno) }
      length += count
    }
    return bytes
  }

  /// The text of a file whose size nobody knows, such as those of the kernel.
  static func text(_ path: String) throws(Unmade) -> String {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .system(call: "open \(path)", errno: errno) }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: 65_536)
    let count = Glibc.read(descriptor, &bytes, bytes.count)
    guard count >= 0 else { throw .system(call: "read \(path)", errno: errno) }
    return String(decoding: bytes[..<count], as: UTF8.self)
  }

  static func write(_ bytes: [UInt8], to path: String) throws(Unmade) {
    let file = try AppendedFile(path)
    try file.append(bytes)
  }

  /// The names in a folder, in order; none when it cannot be read.
  static func names(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  static func size(of path: String) -> Int {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : 0
  }

  /// Of all files in a folder together.
  static func sizes(in folder: String) -> Int {
    names(in: folder).reduce(0) { $0 + size(of: folder + "/" + $1) }
  }

  /// Removes a file, or a folder with all that is in it; what cannot be removed stays.
  static func remove(_ path: String) {
    guard unlink(path) != 0 else { return }
    for name in names(in: path) { remove(path + "/" + name) }
    rmdir(path)
  }
}

/// A file that only grows: the floor of everything that must be on the disk.
final class AppendedFile {
  private let descriptor: Int32

  init(_ path: String) throws(Unmade) {
    descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .system(call: "open \(path)", errno: errno) }
  }

  deinit { close(descriptor) }

  func append(_ bytes: [UInt8]) throws(Unmade) {
    var start = 0
    while start < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress?.advanced(by: start), $0.count - start)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw .system(call: "write", errno: errno) }
      start += count
    }
  }

  /// Waits until what was appended is on the disk.
  func synchronize() throws(Unmade) {
    guard fdatasync(descriptor) == 0 else { throw .system(call: "fdatasync", errno: errno) }
  }
}
