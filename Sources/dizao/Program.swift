internal import ArgumentParser
internal import CommunityModel
internal import Glibc

/// The program: reads the arguments, runs the command, ends with the right code and one sentence.
@main
enum Program {
  static let version = "0.1.0"

  static func main() {
    // A pipe that closes is seen where it is written to, and is no error.
    signal(SIGPIPE, SIG_IGN)
    let arguments = Array(CommandLine.arguments.dropFirst())
    let output = Console(descriptor: STDOUT_FILENO)
    let messages = Console(descriptor: STDERR_FILENO)
    exit(status(arguments, .system, output: output, messages: messages))
  }

  /// Runs the arguments and says how it went: an exit code.
  static func status(
    _ arguments: [String],
    _ world: World,
    output: Console,
    messages: Console
  ) -> Int32 {
    do {
      let command = try parsed(arguments)
      guard let verb = command as? any Verb else {
        var command = command
        try command.run()
        return ExitStatus.success.rawValue
      }
      let desk = Desk(verb.global, world, output: output, messages: messages)
      let outcome = Result {
        try verb.run(desk)
        try output.flush()
      }
      // What was moved aside is said whether the command succeeded or not; its error comes first.
      let said = Result { try desk.sayNotices() }
      try outcome.get()
      try said.get()
      return ExitStatus.success.rawValue
    } catch {
      return end(error, arguments, world, output: output, messages: messages)
    }
  }

  private static func parsed(_ arguments: [String]) throws -> any ParsableCommand {
    do {
      return try Dizao.parseAsRoot(ArgumentOrder.commandFirst(arguments))
    } catch {
      throw UnreadableArguments(error: error)
    }
  }

  /// What an error is to the one who typed the command: written, and turned into an exit code.
  private static func end(
    _ error: any Error,
    _ arguments: [String],
    _ world: World,
    output: Console,
    messages: Console
  ) -> Int32 {
    if error is ClosedPipe { return ExitStatus.success.rawValue }
    if let code = error as? ExitCode { return code.rawValue }
    if let help = HelpText(error) { return write(help.text, to: output) }
    let words = Words(Language.chosen(from: arguments, world))
    let failure =
      (error as? UnreadableArguments)?.failure(arguments) ?? Failures.failure(error)
    // What was answered before comes first, also where both streams are one.
    let flushed = write("", to: output)
    if flushed != 0 { return flushed }
    _ = write(failure.sentence(words) + "\n", to: messages)
    return failure.status.rawValue
  }

  /// Writes the last words of a stream; a code other than 0 when the system refuses them.
  private static func write(_ text: String, to console: Console) -> Int32 {
    do {
      try console.write(text)
      try console.flush()
      return ExitStatus.success.rawValue
    } catch is ClosedPipe {
      return ExitStatus.success.rawValue
    } catch {
      return ExitStatus.cannotWrite.rawValue
    }
  }
}
