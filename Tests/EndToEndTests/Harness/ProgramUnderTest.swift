import Foundation

/// The built program that these tests run, and the tools they need.
///
/// `dizao` lies beside the test bundle; `$DIZAO_BINARY` names another, a release build for
/// instance.
enum ProgramUnderTest {
  static let path: String? = {
    if let named = ProcessInfo.processInfo.environment["DIZAO_BINARY"] { return named }
    let bundle = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    let beside = bundle.deletingLastPathComponent().appendingPathComponent("dizao").path
    return FileManager.default.isExecutableFile(atPath: beside) ? beside : nil
  }()

  static var isBuilt: Bool { path != nil }
  static var canBeSeen: Bool { isBuilt && hasTmux }

  static let hasTmux = ProcessInfo.processInfo.environment["PATH", default: "/usr/bin:/bin"]
    .split(separator: ":")
    .contains { FileManager.default.isExecutableFile(atPath: "\($0)/tmux") }

  /// Whether the slow tests were asked for.
  static let runsLongTests = ProcessInfo.processInfo.environment["DIZAO_LONG_TESTS"] == "1"
}

/// What the tests do when the world is not as it must be.
struct Mishap: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
