internal import Glibc

/// What was typed behind `bench`.
struct BenchArguments: Hashable, Sendable {
  /// Why the arguments make no sense.
  struct Problem: Error, Hashable {
    let text: String
  }

  var suite = Suite.standard.name
  /// Only the probes of these names; empty for all.
  var only: [String] = []
  var isQuick = false
  var wantsHelp = false
  /// Where the figures go as JSON, besides the table.
  var jsonFile: String?
  var program: String
  var data = "../shared/data"
  /// Where stores are made: on a disk, or what must be durable costs nothing.
  var folder = "/var/tmp"

  static let help = """
    bench [SUITE] [--only NAME]… [--quick] [--json FILE] [--program PATH] [--data DIR] [--folder DIR]
      SUITE      \(Suite.all.map(\.name).joined(separator: ", "))
      --only     one of \(Suite.standard.probes.map(\.name).joined(separator: ", "))
      --quick    a tenth of the samples
      --json     the figures with every sample, for programs
      --program  the dizao to measure; else the one beside bench
      --data     folder of resident-messages.csv; else ../shared/data
      --folder   where stores are made; else $TMPDIR or /var/tmp

    """

  /// Reads the arguments; `own` is the path of this program, `temporary` the value of TMPDIR.
  init(_ arguments: [String], own: String, temporary: String? = nil) throws(Problem) {
    program =
      own.split(separator: "/", omittingEmptySubsequences: false).dropLast()
      .joined(separator: "/") + "/dizao"
    if let temporary, !temporary.isEmpty { folder = temporary }
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      switch argument {
      case "--quick": isQuick = true
      case "--help", "-h": wantsHelp = true
      case "--only": only.append(try probe(value(of: argument, &rest)))
      case "--json": jsonFile = try value(of: argument, &rest)
      case "--program": program = try value(of: argument, &rest)
      case "--data": data = try value(of: argument, &rest)
      case "--folder": folder = try value(of: argument, &rest)
      default: suite = try knownSuite(argument)
      }
    }
  }

  /// The probes that were asked for.
  var probes: [Probe] {
    let probes = Suite.all.first { $0.name == suite }?.probes ?? []
    return only.isEmpty ? probes : probes.filter { only.contains($0.name) }
  }

  private func value(
    of option: String,
    _ rest: inout ArraySlice<String>
  ) throws(Problem) -> String {
    guard let value = rest.popFirst() else { throw Problem(text: "\(option) needs a value") }
    return value
  }

  private func probe(_ name: String) throws(Problem) -> String {
    let isKnown = Suite.all.contains { $0.probes.contains { $0.name == name } }
    guard isKnown else { throw Problem(text: "there is no measurement \(name)") }
    return name
  }

  private func knownSuite(_ name: String) throws(Problem) -> String {
    guard Suite.all.contains(where: { $0.name == name }) else {
      throw Problem(text: "there is no option or suite \(name)")
    }
    return name
  }
}
