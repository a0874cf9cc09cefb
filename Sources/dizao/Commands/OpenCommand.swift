internal import ArgumentParser

/// The command when none is named: the dashboard.
struct OpenCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "open",
    abstract: "打开仪表盘 open the dashboard (also without a command)"
  )

  @OptionGroup var global: GlobalOptions

  func run(_ desk: Desk) throws {
    let status = try openDashboard(global)
    if status != 0 { throw ExitCode(status) }
  }
}
