internal import Glibc

/// The benchmark: measures the built program from outside and its parts from inside.
///
/// It informs and does not judge: the exit code is 0 whenever everything could be measured.
@main
enum Program {
  static func main() {
    let typed = Array(CommandLine.arguments.dropFirst())
    do {
      if try RepeatedWriter.run(typed) { exit(EX_OK) }
    } catch {
      say("bench: \(error)\n")
      exit(1)
    }
    let arguments: BenchArguments
    do throws(BenchArguments.Problem) {
      arguments = try BenchArguments(
        typed,
        own: ownPath,
        temporary: getenv("TMPDIR").map { String(cString: $0) }
      )
    } catch {
      say("bench: \(error.text)\n\(BenchArguments.help)")
      exit(EX_USAGE)
    }
    if arguments.wantsHelp {
      print(BenchArguments.help, terminator: "")
      exit(EX_OK)
    }
    exit(run(arguments))
  }

  private static func run(_ arguments: BenchArguments) -> Int32 {
    do throws(Unmade) {
      var benches: [Workbench] = []
      for size in arguments.sizes { benches.append(try Workbench(arguments, size: size)) }
      let report = self.report(of: arguments, on: benches)
      print(report.text, terminator: "")
      if let file = arguments.jsonFile {
        unlink(file)
        try FileTree.write(MeasurementJSON(report: report).bytes, to: file)
      }
      return report.exitCode
    } catch {
      say("bench: \(error)\n")
      return 1
    }
  }

  private static func report(
    of arguments: BenchArguments,
    on workbenches: [Workbench]
  ) -> BenchReport {
    var report = BenchReport(machine: .current)
    report.machine.messages = workbenches.first?.messages.text ?? ""
    for probe in arguments.probes {
      for workbench in probe.isOwnStore ? workbenches.prefix(1) : workbenches[...] {
        say("measuring \(probe.name)\(probe.isOwnStore ? "" : workbench.suffix) …\n")
        // What others wrote must not be on its way to the disk meanwhile.
        sync()
        do {
          report.measurements += try probe.measure(workbench)
        } catch {
          let name = probe.name + workbench.suffix
          report.unmade.append(BenchReport.Missing(name: name, reason: "\(error)"))
        }
      }
    }
    return report
  }

  /// Words for people on the way, kept apart from the table.
  private static func say(_ text: String) {
    let bytes = Array(text.utf8)
    // Who does not hear it loses nothing of the figures.
    _ = write(STDERR_FILENO, bytes, bytes.count)
  }

  /// Where this program lies, whatever it was called by.
  private static var ownPath: String {
    guard let path = realpath("/proc/self/exe", nil) else {
      return CommandLine.arguments.first ?? "bench"
    }
    defer { free(path) }
    return String(cString: path)
  }
}
