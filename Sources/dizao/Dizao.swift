internal import ArgumentParser

/// The command line: every verb, in the order in which help lists them.
struct Dizao: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dizao",
    abstract: "缔造：社区问题办理与共同缔造 community issues, co-created",
    version: Program.version,
    subcommands: [
      OpenCommand.self, DemoCommand.self, InitCommand.self, ImportCommand.self,
      ExportCommand.self, ListCommand.self, ShowCommand.self, IssueCommand.self,
      CommunityCommand.self, PersonCommand.self, StatsCommand.self, DeadlineCommand.self,
      CheckCommand.self,
      CompactCommand.self, BackupCommand.self, RestoreCommand.self,
      ThemesCommand.self, InfoCommand.self,
    ],
    defaultSubcommand: OpenCommand.self
  )
}
