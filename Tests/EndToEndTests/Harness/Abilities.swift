import Foundation
import Testing

/// Runs a command as somebody whom permissions bind: root is bound by none.
enum OrdinaryUser {
  /// What stands before the command; empty when we are no root ourselves.
  static let prefix = geteuid() == 0 ? "setpriv --reuid 65534 --regid 65534 --clear-groups" : ""
}

/// Runs a command in a mount namespace of its own, which goes with it.
enum MountNamespace {
  static let prefix = geteuid() == 0 ? ["unshare", "-m"] : ["unshare", "-Urm"]
}

extension Trait where Self == ConditionTrait {
  static var ordinaryUser: Self {
    .enabled("no setpriv here to become somebody whom permissions bind") {
      try await works("\(OrdinaryUser.prefix) \(ProgramUnderTest.path ?? "false") --version")
    }
  }

  static var mounting: Self {
    .enabled("nothing can be mounted here") {
      let script = "\(MountNamespace.prefix.joined(separator: " ")) mount -t tmpfs none /mnt"
      return try await works(script)
    }
  }

  private static func works(_ script: String) async throws -> Bool {
    let path = ProcessInfo.processInfo.environment["PATH", default: "/usr/bin:/bin"]
    return try await RunningProcess(["sh", "-c", script], environment: ["PATH": path])
      .outcome().status == 0
  }
}
