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
  /// Where this program lies.
  let own: String
  var data = "../shared/data"
  /// Where stores are made: on a disk, or what must be durable costs nothing.
  var folder = "/var/tmp"
  /// How many issues the stores of the suite `store` have.
  var size = 1_000_000
  /// A store that is there already, to be measured instead of those that would be made.
  var store: String?

  static let help = """
    bench [SUITE] [--only NAME]… [--size N] [--store DIR] [--quick] [--json FILE] [--program PATH]
          [--data DIR] [--folder DIR]
      SUITE      \(Suite.all.map(\.name).joined(separator: ", "))
      --only     one of \(names)
      --size     issues in the stores of the suite store, 1000000; a tenth and a hundredth besides
      --store    a store for the suite store that is there already: `dizao demo` makes large ones
      --quick    a tenth of the samples
      --json     the figures with every sample, for programs
      --program  the dizao to measure; else the one beside bench
      --data     folder of resident-messages.csv; else ../shared/data
      --folder   where stores are made; else $TMPDIR or /var/tmp

    """

  private static var names: String {
    var names: [String] = []
    for probe in Suite.all.flatMap(\.probes) where !names.contains(probe.name) {
      names.append(probe.name)
    }
    return names.joined(separator: ", ")
  }

  /// Reads the arguments; `own` is the path of this program, `temporary` the value of TMPDIR.
  init(_ arguments: [String], own: String, temporary: String? = nil) throws(Problem) {
    self.own = own
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
      case "--size": size = try count(value(of: argument, &rest))
      case "--store": store = try value(of: argument, &rest)
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

  /// The stores to measure on: growth side by side, then rows as long as real messages are.
  var sizes: [StoreSize?] {
    guard suite == Suite.store.name, store == nil else { return [nil] }
    return [
      StoreSize(issues: max(100, size / 100), recordBytes: StoreSize.shortRecord),
      StoreSize(issues: max(100, size / 10), recordBytes: StoreSize.shortRecord),
      StoreSize(issues: size, recordBytes: StoreSize.shortRecord),
      StoreSize(issues: size, recordBytes: StoreSize.longRecord),
    ]
  }

  private func count(_ text: String) throws(Problem) -> Int {
    guard let count = Int(text), (100...10_000_000).contains(count) else {
      throw Problem(text: "--size needs a number from 100 to 10000000")
    }
    return count
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
