/// One piece of the benchmark: what it is called on the command line, and how it is measured.
struct Probe: Sendable {
  let name: String
  /// It makes stores of its own: the sizes of others are nothing to it.
  let isOwnStore: Bool
  let measure: @Sendable (Workbench) throws -> [Measurement]

  init(
    _ name: String,
    isOwnStore: Bool = false,
    _ measure: @escaping @Sendable (Workbench) throws -> [Measurement]
  ) {
    self.name = name
    self.isOwnStore = isOwnStore
    self.measure = measure
  }
}

/// Probes that are run together, by the name that stands first on the command line.
struct Suite: Sendable {
  let name: String
  let probes: [Probe]

  /// What people see of the program, then what it is made of.
  static let standard = Suite(
    name: "all",
    probes: [
      ImportFile.probe, FirstScreen.probe, KeyPresses.probe, UnchangedScreen.probe,
      OthersCommit.probe, DurableCommit.probe, Frames.probe, TableReading.probe,
      JSONScan.probe, ChainedLine.probe, OpeningStore.probe, SealedTables.probe,
      ChangeBatch.probe, TwoWriters.probe,
    ]
  )

  /// The same for stores of very many issues.
  static let store = Suite(
    name: "store",
    probes: [
      AllColumns.probe, AllTexts.probe, CountsByStatus.probe, FirstScreen.probe, KeyPresses.probe,
      ScreenBytes.probe, EndedIssues.probe, UnchangedScreen.probe, OneRecord.probe,
      DurableCommit.probe, OthersCommit.probe, ChangeBatch.probe, TwoWriters.probe,
      DemoStore.probe, ExportRun.probe, CompactionRun.probe,
    ]
  )

  static let all = [standard, store]
}
