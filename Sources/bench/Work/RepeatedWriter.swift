internal import CommunityModel
internal import CommunityStore
internal import Glibc

/// One of several processes that write at the same time: the bench runs itself as such.
///
/// It records so many changes one by one, each durable before the next.
enum RepeatedWriter: String {
  /// Through the store.
  case store
  /// The least that two processes need: lock, append, wait for the disk, unlock.
  case plain

  /// What stands first on the command line of such a process; people never type it.
  static let option = "--write-repeatedly"

  func command(_ path: String, count: Int, length: Int, _ own: String) -> ProgramCommand {
    ProgramCommand(own, [RepeatedWriter.option, rawValue, path, "\(count)", "\(length)"])
  }

  /// Does what a command line of `command` asks for; false when it is none.
  static func run(_ arguments: [String]) throws -> Bool {
    guard arguments.first == option, arguments.count == 5,
      let writer = RepeatedWriter(rawValue: arguments[1]), let count = Int(arguments[3]),
      let length = Int(arguments[4])
    else { return false }
    switch writer {
    case .store: try writeToStore(arguments[2], count)
    case .plain: try writePlainly(arguments[2], count, length)
    }
    return true
  }

  /// A change as short as those that people make.
  static func draft(_ number: Int) -> ChangeDraft {
    ChangeDraft(.issue(.report), body: Fields([.title: .text("\(number)号楼门前路面塌陷")]))
  }

  private static func writeToStore(_ path: String, _ count: Int) throws {
    let store = try Store(opening: path)
    for number in 0..<count { try store.commit([draft(number)], by: Workbench.actor) }
  }

  private static func writePlainly(_ path: String, _ count: Int, _ length: Int) throws(Unmade) {
    let line = [UInt8](repeating: 0x20, count: length)
    let file = open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw .system(call: "open \(path)", errno: errno) }
    defer { close(file) }
    for _ in 0..<count {
      // The lock counts from where the file stands.
      guard lseek(file, 0, SEEK_SET) == 0, lockf(file, F_LOCK, 0) == 0,
        write(file, line, length) == length, fdatasync(file) == 0,
        lseek(file, 0, SEEK_SET) == 0, lockf(file, F_ULOCK, 0) == 0
      else { throw .system(call: "append to \(path)", errno: errno) }
    }
  }
}
