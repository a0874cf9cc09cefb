internal import Glibc

/// Whole files, made of the single calls.
extension Disk {
  /// Writes all bytes at an offset, in more than one call if the system takes only a part.
  public func writeAll(
    _ file: OpenFile,
    _ bytes: UnsafeRawBufferPointer,
    at offset: Int
  ) throws(DiskFailure) {
    var done = 0
    while done < bytes.count {
      let rest = UnsafeRawBufferPointer(rebasing: bytes[done...])
      let count = try write(file, rest, offset + done)
      guard count > 0 else { throw DiskFailure(.write, file.path, code: 0) }
      done += count
    }
  }

  public func writeAll(_ file: OpenFile, _ bytes: [UInt8], at offset: Int) throws(DiskFailure) {
    try bytes.withRawBytes { (bytes) throws(DiskFailure) in
      try writeAll(file, bytes, at: offset)
    }
  }

  /// Reads so many bytes at an offset; fewer only where the file ends.
  public func readAll(_ file: OpenFile, at offset: Int, count: Int) throws(DiskFailure) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: max(0, count))
    let done = try bytes.withMutableRawBytes { (buffer) throws(DiskFailure) in
      try fill(buffer, from: file, at: offset)
    }
    bytes.removeLast(bytes.count - done)
    return bytes
  }

  /// Reads until the buffer is full or the file ends; returns the number of bytes.
  public func fill(
    _ buffer: UnsafeMutableRawBufferPointer,
    from file: OpenFile,
    at offset: Int
  ) throws(DiskFailure) -> Int {
    var done = 0
    while done < buffer.count {
      let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[done...])
      let count = try read(file, rest, offset + done)
      if count == 0 { break }
      done += count
    }
    return done
  }

  /// Reads a whole file that must not be larger than `sizeMax`.
  public func contents(_ path: String, sizeMax: Int) throws(DiskFailure) -> [UInt8] {
    let file = try open(path, .reading)
    let size = try statusOfFile(file).size
    guard size <= sizeMax else { throw DiskFailure(.read, path, code: EFBIG) }
    return try readAll(file, at: 0, count: size)
  }

  /// Replaces a file as a whole: after a crash there is either the old or the new one.
  public func replace(
    _ path: String,
    with bytes: [UInt8],
    folder: String
  ) throws(DiskFailure) {
    let aside = path + ".new"
    try removeIfThere(aside)
    let file = try open(aside, .creating)
    try writeAll(file, bytes, at: 0)
    try synchronize(file)
    try rename(aside, path)
    try synchronizeFolder(folder)
  }

  /// Copies a part of a file into a new one and waits until that is on the disk.
  public func copy(_ range: Range<Int>, of file: OpenFile, to path: String) throws(DiskFailure) {
    let copy = try open(path, .creating)
    var offset = range.lowerBound
    while offset < range.upperBound {
      let piece = try readAll(file, at: offset, count: min(262_144, range.upperBound - offset))
      if piece.isEmpty { break }
      try writeAll(copy, piece, at: offset - range.lowerBound)
      offset += piece.count
    }
    try synchronize(copy)
  }

  public func removeIfThere(_ path: String) throws(DiskFailure) {
    do {
      try remove(path)
    } catch {
      if error.code != ENOENT { throw error }
    }
  }

  /// Opens a file for reading that may be missing; nil when it is.
  public func openIfThere(_ path: String) throws(DiskFailure) -> OpenFile? {
    do {
      return try open(path, .reading)
    } catch {
      if error.code == ENOENT { return nil }
      throw error
    }
  }

  /// The status of what may be missing; nil when it is.
  public func statusIfThere(_ path: String) throws(DiskFailure) -> FileStatus? {
    do {
      return try status(path)
    } catch {
      if error.code == ENOENT || error.code == ENOTDIR { return nil }
      throw error
    }
  }
}
