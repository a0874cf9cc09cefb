internal import ArgumentParser

/// One verb of the command line: its arguments, and what it does at a desk.
protocol Verb: ParsableCommand {
  var global: GlobalOptions { get }

  /// Does it. Throws what the store, a rule or the system says no with; `Failures` knows them all.
  func run(_ desk: Desk) throws
}
