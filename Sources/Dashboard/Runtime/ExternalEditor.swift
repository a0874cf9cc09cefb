internal import Glibc

/// Lets people edit a text with the program of their choice, in a file that only they can read.
struct ExternalEditor {
  let command: String

  /// The edited text; nil when the editor could not be run or the file not be read.
  func edit(_ text: String) -> String? {
    var template = Array("/tmp/dizao-XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { return nil }
    let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    defer { unlink(path) }
    let bytes = Array(text.utf8)
    let written = write(descriptor, bytes, bytes.count)
    close(descriptor)
    guard written == bytes.count, run(path) else { return nil }
    return FileBytes.read(path, maximum: 1 << 20).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Runs the command with the file's name; the command may bring arguments of its own.
  private func run(_ path: String) -> Bool {
    var process = pid_t()
    let words = ["/bin/sh", "-c", "exec \(command) \"$1\"", "dizao", path]
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) }
    arguments.append(nil)
    defer { for argument in arguments { free(argument) } }
    guard posix_spawn(&process, "/bin/sh", nil, nil, arguments, environ) == 0 else { return false }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    return status == 0
  }
}

/// Whole small files as bytes.
enum FileBytes {
  /// The bytes of a file of at most so many; nil when it cannot be read.
  static func read(_ path: String, maximum: Int) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while bytes.count <= maximum {
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { return nil }
      if count == 0 { return bytes }
      bytes += buffer[..<count]
    }
    return nil
  }
}
