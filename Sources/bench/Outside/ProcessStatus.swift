internal import Glibc

/// What the kernel tells about a running program.
struct ProcessStatus {
  let process: pid_t

  /// Bytes of memory that are the process's own and no file's (RssAnon); nil when it has ended.
  var privateBytes: Int? { number("RssAnon", in: "/proc/\(process)/status").map { $0 * 1024 } }

  /// How often its threads have gone to sleep, and so been woken, since they began.
  var wakeUps: Int? {
    let folder = "/proc/\(process)/task"
    let counts = FileTree.names(in: folder).compactMap {
      number("voluntary_ctxt_switches", in: "\(folder)/\($0)/status")
    }
    return counts.isEmpty ? nil : counts.reduce(0, +)
  }

  private func number(_ name: String, in file: String) -> Int? {
    guard let status = try? FileTree.text(file) else { return nil }
    let line = status.split(separator: "\n").first { $0.hasPrefix(name + ":") }
    return line?.split(whereSeparator: \.isWhitespace).compactMap { Int($0) }.first
  }
}
