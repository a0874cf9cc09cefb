import Testing

extension OnTheCommandLine {
  @Suite("While another process records and compacts")
  struct BackupMeanwhileTests {
    private let sandbox: Sandbox

    init() throws { sandbox = try Sandbox() }

    @Test("each of a row of backups is of one moment and comes back whole")
    func backups() async throws {
      try await sandbox.makeStore("路灯不亮")
      let script = """
        cd "$1"; number=0
        while [ ! -e stop ]; do
          number=$((number + 1))
          dizao issue report --title "件$number" >told && dizao compact >told || exit 1
        done &
        code=0
        for n in 1 2 3 4 5 6 7 8; do dizao backup $n.tar >/dev/null || code=1; done
        touch stop; wait $! || code=2; exit $code
        """
      let outcome = try await sandbox.shell(script, [sandbox.path])
      #expect(outcome.status == 0, "\(outcome.errors)")
      let all = try await sandbox.titles(in: sandbox.storePath)
      var last = 0
      for number in 1...8 {
        let copy = "\(sandbox.path)/copy\(number)"
        try await sandbox.must("restore", "\(sandbox.path)/\(number).tar", "--store", copy)
        try await sandbox.must("check", "--store", copy)
        let saved = try await sandbox.titles(in: copy)
        #expect(saved == Array(all.prefix(saved.count)))
        #expect(saved.count >= last)
        last = saved.count
      }
      #expect(last > 1)
    }
  }
}
