internal import Glibc

/// A file that a command makes: written aside and put in place whole, or not at all.
final class OutputFile {
  private let path: String
  private let aside: String
  private var descriptor: Int32

  /// Throws a `Failure` when the file cannot be made there.
  init(_ path: String) throws(Failure) {
    // What is no plain file, as /dev/null, cannot be replaced: it is written as it is.
    var status = stat()
    let isThere = stat(path, &status) == 0
    let isPlain = !isThere || status.st_mode & S_IFMT == S_IFREG
    if isThere, status.st_mode & S_IFMT == S_IFDIR { throw OutputFile.failure(path, EISDIR) }
    self.path = path
    aside = isPlain ? "\(path).\(getpid()).new" : path
    let flags = O_WRONLY | O_CLOEXEC | (isPlain ? O_CREAT | O_EXCL : 0)
    descriptor = open(aside, flags, 0o666)
    if descriptor < 0 { throw OutputFile.failure(path, errno) }
  }

  deinit { discard() }

  func write(_ bytes: [UInt8]) throws(Failure) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        throw OutputFile.failure(path, errno)
      }
      rest = rest.dropFirst(count)
    }
  }

  /// Puts the file in place; without this nothing is left of it.
  func finish() throws(Failure) {
    let isPlain = aside != path
    // A device has nothing to synchronise and says so.
    if isPlain, fsync(descriptor) != 0 { throw OutputFile.failure(path, errno) }
    let result = close(descriptor)
    descriptor = -1
    if result != 0 || (isPlain && rename(aside, path) != 0) {
      let code = errno
      if isPlain { unlink(aside) }
      throw OutputFile.failure(path, code)
    }
  }

  private func discard() {
    guard descriptor >= 0 else { return }
    close(descriptor)
    descriptor = -1
    if aside != path { unlink(aside) }
  }

  private static func failure(_ path: String, _ code: Int32) -> Failure {
    let reason = SystemReason(code)
    let status: ExitStatus =
      reason.isPermission
      ? .notAllowed : reason.isMissing || code == EISDIR ? .cannotCreate : .cannotWrite
    return Failure(status, "error.outputFile", path: path, ["reason": reason.value])
  }
}
