import Testing

@testable import bench

struct BenchReportTests {
  private static let machine = Machine(
    cores: 2,
    kernel: "6.1",
    build: "release",
    messages: "real messages"
  )

  private func report() throws -> BenchReport {
    let floor = Floor("cat in a raw pty", try #require(Samples([0.02, 0.03, 0.2])))
    return BenchReport(
      machine: BenchReportTests.machine,
      measurements: [
        Measurement(
          "cursor move",
          .milliseconds,
          targets: [.median(below: 1), .tailAboveFloor(by: 3)],
          floor: floor,
          try #require(Samples([0.31, 0.42, 1.4]))
        ),
        Measurement(
          "导入 import",
          .milliseconds,
          targets: [.median(below: 500)],
          try #require(Samples([612, 600]))
        ),
        Measurement("scan", .megabytesPerSecond, try #require(Samples([171, 180, 99]))),
      ]
    )
  }

  @Test("The table aligns its columns by what they take on a screen")
  func table() throws {
    let table = MeasurementTable(measurements: try report().measurements)
    #expect(
      table.lines == [
        "what         unit  target                    floor p50/p99   min   p50  p99  max  "
          + "n  ratio  met  floor of the same run",
        "cursor move  ms    p50 < 1, p99 < floor + 3       0.03/0.2  0.31  0.42  1.4  1.4  "
          + "3     14  yes  cat in a raw pty",
        "导入 import  ms    p50 < 500                             -   600   600  612  612  "
          + "2      -  NO   -",
        "scan         MB/s  -                                     -    99   171   99  180  "
          + "3      -  -    -",
      ]
    )
  }

  @Test("Only what could not be measured is a failure, and it is said")
  func unmade() throws {
    var report = try report()
    #expect(report.exitCode == 0)
    #expect(
      report.text.split(separator: "\n").first
        == "2 cores, Linux 6.1, release build, real messages"
    )
    let reason = Unmade.silent(waitingFor: "帮助").description
    report.unmade = [BenchReport.Missing(name: "start", reason: reason)]
    #expect(report.exitCode == 1)
    #expect(report.text.hasSuffix("\nnot measured: start: the screen did not show 帮助\n"))
  }

  @Test("The JSON says all of it, with every sample")
  func json() throws {
    let floor = Floor("cat", try #require(Samples([0.5])))
    let report = BenchReport(
      machine: BenchReportTests.machine,
      measurements: [
        Measurement(
          "key",
          .milliseconds,
          targets: [.median(below: 1)],
          floor: floor,
          try #require(Samples([0.75, 0.25]))
        )
      ],
      unmade: [BenchReport.Missing(name: "start", reason: "silent")]
    )
    let expected = [
      #"{"machine":{"cores":2,"kernel":"6.1","build":"release","messages":"real messages"},"#,
      #""measurements":[{"name":"key","unit":"ms","targets":["p50 < 1"],"met":true,"ratio":0.5,"#,
      #""min":0.25,"p50":0.25,"p99":0.75,"max":0.75,"n":2,"samples":[0.25,0.75],"#,
      #""floor":{"name":"cat","min":0.5,"p50":0.5,"p99":0.5,"max":0.5,"n":1,"samples":[0.5]}}],"#,
      #""unmade":[{"name":"start","reason":"silent"}]}"#, "\n",
    ].joined()
    #expect(String(decoding: MeasurementJSON(report: report).bytes, as: UTF8.self) == expected)
  }
}
