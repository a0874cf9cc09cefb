internal import Glibc

/// What figures depend on besides the program: where it ran and how it was built.
struct Machine: Hashable, Sendable {
  var cores: Int
  var kernel: String
  var build: String
  /// Whether the real messages were at hand.
  var messages = ""

  /// This machine and this build.
  static var current: Machine {
    var system = utsname()
    uname(&system)
    let kernel = withUnsafeBytes(of: system.release) { bytes in
      String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
    return Machine(cores: sysconf(Int32(_SC_NPROCESSORS_ONLN)), kernel: kernel, build: build)
  }

  /// Assertions are only compiled in where nothing is optimised.
  private static var build: String {
    var isDebug = false
    assert(
      {
        isDebug = true
        return true
      }()
    )
    return isDebug ? "debug" : "release"
  }

  var text: String { "\(cores) cores, Linux \(kernel), \(build) build, \(messages)" }
}
