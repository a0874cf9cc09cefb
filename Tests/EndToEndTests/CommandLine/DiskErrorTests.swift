import Foundation
import Testing

extension OnTheCommandLine {
  @Suite("Disks that refuse")
  struct DiskErrorTests {
    private let sandbox: Sandbox

    init() throws { sandbox = try Sandbox() }

    @Test("a folder that may not be written to: 77, and nothing is changed", .ordinaryUser)
    func readOnlyFolder() async throws {
      try await sandbox.makeStore("化粪池外溢")
      let script = """
        chmod -R a+rX,a-w "$DIZAO_STORE"; chmod a+rwX "$HOME" "$XDG_STATE_HOME"
        \(OrdinaryUser.prefix) dizao issue report --title 灯坏
        """
      try await sandbox.shell(script).expectRefused(77)
      let list = try await sandbox.shell("\(OrdinaryUser.prefix) dizao list issues")
      #expect(list.status == 0)
      #expect(list.output.contains("化粪池外溢"))
      let folder = try await sandbox.shell(
        "\(OrdinaryUser.prefix) dizao --store \(sandbox.path)/other init --site \(Sandbox.site) --name x"
      )
      folder.expectRefused(77)
    }

    @Test("a disk that is full: 74, and the changes before are whole", .mounting)
    func fullDisk() async throws {
      let script = """
        mkdir small && mount -t tmpfs -o size=128k none small || exit 99
        export DIZAO_STORE=$PWD/small/store
        dizao init --site \(Sandbox.site) --name 青禾里社区 >/dev/null || exit 98
        made=0
        while dizao issue report --title "灯坏 $made" --text "$1" >/dev/null; do
          made=$((made + 1)); [ $made -lt 200 ] || exit 97
        done
        echo "made $made"; dizao list issues --json | grep -c revision; dizao check >/dev/null
        echo "check $?"
        """
      try await expectFull(script, runner: MountNamespace.prefix)
    }

    @Test("a file that may not grow: 74, and the changes before are whole")
    func limitedFile() async throws {
      let script = """
        trap '' XFSZ
        dizao init --site \(Sandbox.site) --name 青禾里社区 >/dev/null || exit 98
        made=0
        while (ulimit -f 20; exec dizao issue report --title "灯坏 $made" --text "$1" >/dev/null); do
          made=$((made + 1)); [ $made -lt 200 ] || exit 97
        done
        echo "made $made"; dizao list issues --json | grep -c revision; dizao check >/dev/null
        echo "check $?"
        """
      try await expectFull(script, runner: [])
      // There is room again: the next one is recorded.
      try await sandbox.must("issue", "report", "--title", "井盖松动")
      try await sandbox.must("check")
    }

    /// The script makes issues until one is refused; it says how many, and what is in the store.
    private func expectFull(_ script: String, runner: [String]) async throws {
      let text = String(repeating: "说明", count: 500)
      let outcome = try await sandbox.run(
        runner + ["sh", "-c", "cd \(sandbox.path)\n" + script, "sh", text]
      )
      #expect(outcome.status == 0)
      let lines = outcome.outputLines
      try #require(lines.count == 3, "\(outcome)")
      #expect(lines[0] == "made \(lines[1])")
      #expect(lines[1] != "0")
      #expect(lines[2] == "check 0")
      #expect(outcome.errorLines.count == 1, "\(outcome.errors)")
      #expect(outcome.errors.contains("没有"), "\(outcome.errors)")
    }

    @Test("an output that takes nothing: 74")
    func fullOutput() async throws {
      try await sandbox.makeStore("化粪池外溢")
      for command in ["list issues >/dev/full", "show 2 >/dev/full", "export issues -o /dev/full"] {
        try await sandbox.shell("dizao \(command)").expectRefused(74)
      }
    }

    @Test("a store of a newer format is refused with 65; of a newer minor it is only read")
    func newer() async throws {
      try await sandbox.makeStore("化粪池外溢")
      let header = sandbox.storePath + "/store.json"
      // Only the members count that every version knows; a sum would be that of the bytes before.
      let written = try String(contentsOfFile: header, encoding: .utf8)
      let text = written.components(separatedBy: ",\"sum\":")[0] + "}\n"
      let minor = text.replacingOccurrences(of: "\"minor\":0", with: "\"minor\":9")
      #expect(minor != text)
      try minor.write(toFile: header, atomically: false, encoding: .utf8)
      let list = try await sandbox.dizao(["list", "issues"])
      #expect(list.status == 0)
      #expect(list.output.contains("化粪池外溢"))
      #expect(list.errorLines.count == 1, "\(list.errors)")
      #expect(try await sandbox.dizao(["issue", "report", "--title", "灯坏"]).status == 77)
      try text.replacingOccurrences(of: "\"format\":1", with: "\"format\":2")
        .write(toFile: header, atomically: false, encoding: .utf8)
      try await sandbox.dizao(["list", "issues"]).expectRefused(65, naming: "2")
      try await sandbox.dizao(["issue", "report", "--title", "灯坏"]).expectRefused(65, naming: "2")
    }

    @Test("a damaged journal is found by check, and nothing is written any more")
    func damage() async throws {
      try await sandbox.makeStore("化粪池外溢", "灯坏", "井盖松动")
      let journal = try #require(
        try FileManager.default.contentsOfDirectory(atPath: sandbox.storePath + "/journal").first
      )
      let path = sandbox.storePath + "/journal/" + journal
      let text = try String(contentsOfFile: path, encoding: .utf8)
      try text.replacingOccurrences(of: "灯坏", with: "灯好")
        .write(toFile: path, atomically: false, encoding: .utf8)
      #expect(try await sandbox.dizao(["check"]).status == 65)
      let report = try await sandbox.dizao(["issue", "report", "--title", "路面塌陷"])
      #expect(report.status == 77)
      let list = try await sandbox.dizao(["list", "issues"])
      #expect(!list.output.contains("灯好"))
    }
  }
}
