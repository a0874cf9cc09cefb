internal import Glibc

/// A file that somebody named on the command line; `-` is standard input.
enum InputFile {
  static let bytesMaxStandard = 268_435_456

  /// All of it.
  ///
  /// Throws a `Failure` that says why not: no such file, a folder, no permission.
  static func read(_ path: String, bytesMax: Int = bytesMaxStandard) throws(Failure) -> [UInt8] {
    if path == "-" { return try contents(of: STDIN_FILENO, path, bytesMax) }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(path, errno) }
    defer { close(descriptor) }
    var status = stat()
    if fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
      throw failure(path, EISDIR)
    }
    return try contents(of: descriptor, path, bytesMax)
  }

  private static func contents(
    of descriptor: Int32,
    _ path: String,
    _ bytesMax: Int
  ) throws(Failure) -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 262_144)
    while true {
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      if count == 0 { return bytes }
      if count < 0 {
        if errno == EINTR { continue }
        throw failure(path, errno)
      }
      bytes.append(contentsOf: buffer[..<count])
      if bytes.count > bytesMax {
        throw Failure(
          .badData,
          "error.tooLarge",
          path: path,
          ["max": .number(bytesMax / 1_048_576)]
        )
      }
    }
  }

  private static func failure(_ path: String, _ code: Int32) -> Failure {
    Failure(.noInput, "error.input", path: path, ["reason": SystemReason(code).value])
  }
}
