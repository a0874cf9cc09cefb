/// All that a run of the benchmark found out.
struct BenchReport: Sendable {
  /// A measurement that could not be made, and why.
  struct Missing: Hashable, Sendable {
    var name: String
    var reason: String
  }

  var machine: Machine
  var measurements: [Measurement] = []
  var unmade: [Missing] = []

  /// The benchmark informs and does not judge: only a measurement that was not made is a failure.
  var exitCode: Int32 { unmade.isEmpty ? 0 : 1 }

  var text: String {
    var lines = [machine.text] + MeasurementTable(measurements: measurements).lines
    lines += unmade.map { "not measured: \($0.name): \($0.reason)" }
    return lines.joined(separator: "\n") + "\n"
  }
}
