/// `dizao export` of everything as a whole command: how fast it streams, and the memory it needs,
/// which must not grow with the store.
enum ExportRun {
  static let probe = Probe("export", measure)

  private static func measure(_ workbench: Workbench) throws -> [Measurement] {
    let file = workbench.newPath("issues.csv")
    defer { FileTree.remove(file) }
    let arguments = ["export", "issues", "-o", file]
    let run = try workbench.command(arguments, store: try workbench.store()).runWatched()
    let seconds = MeasureUnit.milliseconds.duration(nanoseconds: run.nanoseconds) / 1e3
    return [
      Measurement(
        "dizao export issues, whole command\(workbench.suffix)",
        .seconds,
        try Unmade.samples([seconds])
      ),
      Measurement(
        "dizao export issues, most private memory\(workbench.suffix)",
        .megabytes,
        targets: [.all(atMost: 32)],
        try Unmade.samples([Double(run.privateBytesMax) / 1_048_576])
      ),
    ]
  }
}
