/// One piece of the benchmark: what it is called on the command line, and how it is measured.
struct Probe: Sendable {
  let name: String
  let measure: @Sendable (Workbench) throws -> [Measurement]

  init(_ name: String, _ measure: @escaping @Sendable (Workbench) throws -> [Measurement]) {
    self.name = name
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
    ]
  )

  /// The same for stores of very many issues.
  static let store = Suite(
    name: "store",
    probes: [
      AllColumns.probe, FirstScreen.probe, KeyPresses.probe, EndedIssues.probe,
      UnchangedScreen.probe, OneRecord.probe, DurableCommit.probe, OthersCommit.probe,
    ]
  )

  static let all = [standard, store]
}
