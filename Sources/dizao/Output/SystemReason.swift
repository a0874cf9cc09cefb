internal import Glibc

/// Why the system refused, in words of the office: what to do stands in the sentence.
struct SystemReason: Hashable {
  let code: Int32

  init(_ code: Int32) { self.code = code }

  /// The reasons that people can do something about; the rest is named by the system.
  private static let keys: [Int32: String] = [
    EACCES: "permission", EPERM: "permission", EROFS: "readOnlyDisk", ENOSPC: "diskFull",
    EDQUOT: "diskFull", EFBIG: "diskFull", ENOENT: "notThere", ENOTDIR: "notThere",
    EISDIR: "isFolder", EIO: "device", ENXIO: "device", ESTALE: "device", EMFILE: "tooMany",
    ENFILE: "tooMany", ENOLCK: "noLocks", ENOSYS: "noLocks", EOPNOTSUPP: "noLocks",
    ELOOP: "badPath", ENAMETOOLONG: "badPath", EINVAL: "badPath",
  ]

  var isPermission: Bool { code == EACCES || code == EPERM || code == EROFS }
  var isMissing: Bool { code == ENOENT || code == ENOTDIR }

  var value: Failure.Value {
    if let key = SystemReason.keys[code] { return .sentence("reason.\(key)") }
    return .text(strerror(code).map { String(cString: $0) } ?? "errno \(code)")
  }
}
