internal import CommunityStore
internal import Glibc

/// Two processes that write into one store: how much they record together, and how long one waits
/// while another imports.
enum TwoWriters {
  static let probe = Probe("writers", isOwnStore: true, measure)

  private static let importedMessages = 20_000

  private static func measure(_ workbench: Workbench) throws -> [Measurement] {
    try together(workbench) + [try besideImport(workbench)]
  }

  /// How little two processes hinder each other: commits/s of two together by those of one alone.
  ///
  /// 1 means that two record as much as one, since they take turns at the lock; the floor is the
  /// same share of a plain program that locks, appends and syncs. What two record together stands
  /// beside it, of the store and of the plain program.
  private static func together(_ workbench: Workbench) throws -> [Measurement] {
    var rates: [Double] = []
    var shares: [Double] = []
    var floorRates: [Double] = []
    var floorShares: [Double] = []
    let length = try lineLength(workbench)
    for _ in 0..<workbench.count(10) {
      let path = try workbench.makeStore()
      let file = workbench.newPath("appended")
      defer { [path, file].forEach(FileTree.remove) }
      let plain = try [1, 2].map { try rate($0, .plain, file, length, workbench) }
      let store = try [1, 2].map { try rate($0, .store, path, length, workbench) }
      floorRates.append(plain[1])
      floorShares.append(plain[1] / plain[0])
      rates.append(store[1])
      shares.append(store[1] / store[0])
    }
    let floor = "lock + append of \(length) bytes + fdatasync"
    return [
      Measurement(
        "durable commits/s of two processes / of one alone",
        .share,
        targets: [.floorShare(0.9)],
        floor: Floor(floor, try Unmade.samples(floorShares)),
        try Unmade.samples(shares)
      ),
      Measurement(
        "durable commits/s of two processes together",
        .perSecond,
        floor: Floor(floor, try Unmade.samples(floorRates)),
        try Unmade.samples(rates)
      ),
    ]
  }

  /// How many changes a second so many writers record together.
  private static func rate(
    _ writers: Int,
    _ writer: RepeatedWriter,
    _ path: String,
    _ length: Int,
    _ workbench: Workbench
  ) throws(Unmade) -> Double {
    let count = 1_500
    let command = writer.command(path, count: count, length: length, workbench.ownPath)
    let start = Stopwatch.now
    let processes = try (0..<writers).map { _ throws(Unmade) in try command.start(.nothing) }
    for process in processes {
      let status = ProgramCommand.end(of: process)
      guard status == 0 else { throw .ended(program: workbench.ownPath, status: status) }
    }
    return Double(writers * count) * 1e9 / Double(Stopwatch.now - start)
  }

  private static func lineLength(_ workbench: Workbench) throws -> Int {
    let path = try workbench.makeStore()
    defer { FileTree.remove(path) }
    let store = try Store(opening: path)
    let size = { FileTree.sizes(in: path + "/journal") }
    let before = size()
    try store.commit([RepeatedWriter.draft(1_000)], by: Workbench.actor)
    return size() - before
  }

  private static func besideImport(_ workbench: Workbench) throws -> Measurement {
    let path = try workbench.makeStore()
    defer { FileTree.remove(path) }
    let file = workbench.newPath("messages.csv")
    try FileTree.write(MessageFile.made(importedMessages), to: file)
    defer { FileTree.remove(file) }
    let store = try Store(opening: path)
    let importing = try workbench.command(["import", file], store: path).start(.nothing)
    var times: [Double] = []
    var status: Int32 = 0
    while waitpid(importing, &status, WNOHANG) == 0 {
      let time = try Stopwatch.time {
        try store.commit([RepeatedWriter.draft(times.count)], by: Workbench.actor)
      }
      times.append(MeasureUnit.milliseconds.duration(nanoseconds: time))
    }
    guard status == 0 else { throw Unmade.ended(program: workbench.program, status: status) }
    return Measurement(
      "a commit while another imports \(importedMessages) messages",
      .milliseconds,
      targets: [.all(atMost: 500)],
      try Unmade.samples(times)
    )
  }
}
