import CommunityModel
import Foundation
import Glibc

@testable import dizao

extension World {
  /// A world of our own: these variables, this login, a Monday afternoon.
  static func sample(
    _ variables: [String: String] = [:],
    login: String = "wangmin",
    terminal: String? = nil
  ) -> World {
    World(
      variable: { name in variables[name].flatMap { $0.isEmpty ? nil : $0 } },
      login: login,
      homeFolder: "/home/wangmin",
      host: "hall-2",
      terminalName: terminal,
      now: { Instant(CivilDate(dayNumber: 20_780), CivilTime(secondOfDay: 50_700)) }
    )
  }
}

/// What a command wrote to one of its streams.
final class Page {
  private(set) var bytes: [UInt8] = []

  var text: String { String(decoding: bytes, as: UTF8.self) }

  func console(isTerminal: Bool = false, columns: Int? = nil) -> Console {
    Console(isTerminal: isTerminal, columns: columns) { self.bytes += $0 }
  }
}

/// The program run on a store of its own in a folder that is removed afterwards.
final class Session {
  let folder: String
  private let variables: [String: String]

  init(_ variables: [String: String] = [:]) {
    var template = Array("/tmp/dizaoTests-XXXXXX".utf8CString)
    folder = mkdtemp(&template).map { String(cString: $0) } ?? "/tmp/dizaoTests"
    self.variables = variables.merging(["DIZAO_STORE": folder + "/store"]) { own, _ in own }
  }

  deinit {
    // A folder that stays behind in /tmp harms no other test.
    try? FileManager.default.removeItem(atPath: folder)
  }

  var store: String { folder + "/store" }

  /// Runs one command; its exit code, what it answered and what it said.
  @discardableResult
  func run(_ arguments: String...) -> (status: Int32, output: String, messages: String) {
    run(arguments: arguments)
  }

  func run(arguments: [String]) -> (status: Int32, output: String, messages: String) {
    let output = Page()
    let messages = Page()
    let status = Program.status(
      arguments,
      .sample(variables),
      output: output.console(),
      messages: messages.console()
    )
    return (status, output.text, messages.text)
  }

  /// Writes a file beside the store; its path.
  func file(_ name: String, _ text: String) -> String {
    let path = folder + "/" + name
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    _ = Array(text.utf8).withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    close(descriptor)
    return path
  }
}
