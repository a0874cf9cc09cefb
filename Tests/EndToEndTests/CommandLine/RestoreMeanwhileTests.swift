import Foundation
import Testing

extension OnTheCommandLine {
  @Suite("A restore in the place of a store that others use")
  struct RestoreMeanwhileTests {
    private let sandbox: Sandbox
    private var file: String { sandbox.path + "/store.tar" }

    init() throws { sandbox = try Sandbox() }

    @Test("is refused as busy in the middle of a compaction; afterwards both stores are whole")
    func compacting() async throws {
      // Enough that a compaction can be caught before it has ended.
      try await sandbox.makeDemo(size: 300)
      try await sandbox.must("backup", file)
      let compactor = try await stoppedCompactor()
      try await sandbox.dizao(["restore", file, "--replace"]).expectRefused(75)
      compactor.signal(SIGCONT)
      #expect(try await compactor.outcome().status == 0)
      try await sandbox.must("check")
      try await sandbox.must("restore", file, "--replace")
      try await sandbox.must("check")
      let kept = try await checkedKept()
      #expect(kept.count == 1)
      #expect(try await sandbox.titles(in: kept[0]).contains("井盖松动"))
    }

    /// A compaction that writes its tables, holds its own lock only, and is stopped.
    private func stoppedCompactor() async throws -> RunningProcess {
      for _ in 1...20 {
        try await sandbox.must("issue", "report", "--title", "井盖松动")
        let before = try tables()
        let compactor = try RunningProcess(
          [sandbox.path + "/bin/dizao", "compact"],
          environment: sandbox.environment
        )
        _ = try await Patience.awaits(every: .microseconds(200)) {
          try tables() == before ? nil : true
        }
        compactor.signal(SIGSTOP)
        let script = "flock -n \"$1/lock\" true && ! flock -n \"$1/compact.lock\" true"
        if try await sandbox.shell(script, [sandbox.storePath]).status == 0 { return compactor }
        // It was quicker.
        compactor.signal(SIGCONT)
        _ = try await compactor.outcome()
      }
      throw Mishap("No compaction could be stopped in its middle")
    }

    @Test("loses nothing that anybody was told is recorded: it is there, or in what is kept")
    func recording() async throws {
      try await sandbox.makeStore("路灯不亮")
      try await sandbox.must("backup", file)
      // Whoever meets the other may be told that the store is busy.
      let script = """
        cd "$1"
        for n in $(seq 1 12); do
          dizao issue report --title "件$n" >out 2>err; code=$?; echo $code >>codes
          [ $code = 0 ] && echo "件$n" >>told
        done &
        for n in 1 2 3; do
          until dizao restore store.tar --replace >/dev/null 2>why; do
            [ $? = 75 ] || { cat why >&2; exit 1; }
          done
        done
        wait
        """
      let outcome = try await sandbox.shell(script, [sandbox.path])
      #expect(outcome.status == 0, "\(outcome.errors)")
      #expect(Set(try lines("codes")).isSubset(of: ["0", "75"]))
      try await sandbox.must("check")
      var found = Set(try await sandbox.titles(in: sandbox.storePath))
      let kept = try await checkedKept()
      #expect(kept.count == 3)
      for store in kept { found.formUnion(try await sandbox.titles(in: store)) }
      let told = try lines("told")
      #expect(told.count > 2)
      #expect(found.isSuperset(of: told), "\(Set(told).subtracting(found))")
      try await sandbox.must("issue", "report", "--title", "最后一件")
      try await sandbox.must("check")
    }

    /// The stores that were replaced; each must be whole.
    private func checkedKept() async throws -> [String] {
      let kept = try FileManager.default.contentsOfDirectory(atPath: sandbox.path)
        .filter { $0.hasPrefix("store.before-restore") }
        .map { "\(sandbox.path)/\($0)" }
      for store in kept {
        let check = try await sandbox.dizao(["check", "--store", store])
        #expect(check.status == 0, "\(store): \(check.output)\(check.errors)")
      }
      return kept
    }

    private func tables() throws -> Set<String> {
      Set(try FileManager.default.contentsOfDirectory(atPath: sandbox.storePath + "/tables"))
    }

    private func lines(_ name: String) throws -> [String] {
      try String(contentsOfFile: "\(sandbox.path)/\(name)", encoding: .utf8)
        .split(separator: "\n").map(String.init)
    }
  }
}
