internal import ArgumentParser

/// Arguments that the parser could not make a command of, or that ask for help.
struct UnreadableArguments: Error {
  let error: any Error

  /// The parser speaks English only; its sentences, by how they begin, and ours for them.
  private static let keys: [(opening: String, key: String)] = [
    ("Unknown option ", "option"), ("Invalid option: ", "option"),
    ("Missing value for ", "valueMissing"), ("Missing expected argument ", "argumentMissing"),
    ("Unexpected argument ", "unexpected"), ("unexpected arguments: ", "unexpected"),
    ("The option ", "noValue"),
    ("The value ", "value"), ("Unable to parse", "value"),
  ]

  /// As a failure whose sentence says what is wrong and where to look.
  func failure(_ arguments: [String]) -> Failure {
    let message = Dizao.message(for: error)
    let quoted = UnreadableArguments.quoted(message)
    let first = quoted.first ?? ""
    let values: [String: Failure.Value] = [
      "option": .text(first), "value": .text(first), "for": .text(quoted.dropFirst().first ?? ""),
      "help": .text(help(arguments)),
    ]
    // Several at once are counted first.
    let opening = message.drop { $0.isNumber || $0 == " " }
    guard let known = UnreadableArguments.keys.first(where: { opening.hasPrefix($0.opening) })
    else { return .usage("other", ["text": .text(message), "help": .text(help(arguments))]) }
    // The first word is no command, and the one for none takes no arguments.
    if known.key == "unexpected", first == arguments.first(where: { !$0.hasPrefix("-") }) {
      return .usage("command", values)
    }
    return .usage(known.key, values)
  }

  /// The command whose help will explain.
  private func help(_ arguments: [String]) -> String {
    let names = Dizao.configuration.subcommands.map { $0.configuration.commandName ?? "" }
    let command = arguments.first { names.contains($0) }
    return command.map { "dizao \($0) --help" } ?? "dizao --help"
  }

  /// What stands between single quotation marks.
  private static func quoted(_ message: String) -> [String] {
    let parts = message.split(separator: "'", omittingEmptySubsequences: false)
    return parts.enumerated().filter { $0.offset % 2 == 1 }.map { String($0.element) }
  }
}

/// Help, version or a completion script that was asked for: no error, and it goes to the output.
struct HelpText {
  let text: String

  init?(_ error: any Error) {
    let error = (error as? UnreadableArguments)?.error ?? error
    guard error is CleanExit || Dizao.exitCode(for: error) == .success else { return nil }
    text = Dizao.fullMessage(for: error) + "\n"
  }
}
