internal import CommunityStore
internal import TerminalUI

/// The list of all issues, ended ones too: what each key typed into the filter costs, each order,
/// and the memory that it takes.
enum EndedIssues {
  static let probe = Probe("ended", measure)

  /// Keys that lead back to where they began.
  private struct Round {
    let name: String
    let keys: [String]
    let count: Int
    let target: Target
  }

  private static let rounds = [
    Round(
      name: "filter of all by one and two characters",
      keys: ["灯", "夜", "\u{7F}", "\u{7F}"],
      count: 80,
      target: .median(below: 20)
    ),
    Round(
      name: "filter of all by pinyin initials",
      keys: ["l", "d", "\u{7F}", "\u{7F}"],
      count: 80,
      target: .median(below: 20)
    ),
    Round(
      name: "filter of all by what is nowhere",
      keys: ["龘", "\u{7F}"],
      count: 40,
      target: .median(below: 20)
    ),
  ]

  private static func measure(_ workbench: Workbench) throws -> [Measurement] {
    let dashboard = try workbench.openDashboard()
    // All columns are in once the memory stays as it is.
    var before = -1
    while let now = dashboard.status.privateBytes, now != before {
      before = now
      try dashboard.settle(milliseconds: 500)
    }
    var memory = [dashboard.status.privateBytes ?? 0]
    try type("/status:all ", into: dashboard)
    var measurements: [Measurement] = []
    let titles = try Store(opening: try workbench.store()).summary.total.issues
    let block = Floor(
      "\(titles) titles as one block, searched once",
      try PlainBlock.searches(workbench.count(40), titles: titles)
    )
    for round in rounds {
      measurements.append(try measurement(round, dashboard, workbench, &memory, floor: block))
    }
    try dashboard.send([0x0D])
    try dashboard.settle()
    let orders = Round(
      name: "another order of all",
      keys: Array(repeating: "s", count: 5),
      count: 40,
      target: .median(below: 80)
    )
    measurements.append(try measurement(orders, dashboard, workbench, &memory))
    try dashboard.quit(Array("q".utf8))
    measurements.append(
      Measurement(
        "private memory, also while filtering and sorting\(workbench.suffix)",
        .megabytes,
        targets: [.all(atMost: 120)],
        try Unmade.samples(memory.map { Double($0) / 1_048_576 })
      )
    )
    return measurements
  }

  private static func type(_ text: String, into dashboard: TerminalSession) throws {
    for character in text {
      try dashboard.send(Array(String(character).utf8))
      try dashboard.settle(milliseconds: 60)
    }
    try dashboard.settle()
  }

  private static func measurement(
    _ round: Round,
    _ dashboard: TerminalSession,
    _ workbench: Workbench,
    _ memory: inout [Int],
    floor: Floor? = nil
  ) throws -> Measurement {
    var times: [Double] = []
    for _ in 0..<max(2, workbench.count(round.count) / round.keys.count) {
      for key in round.keys {
        let time = try dashboard.press(Array(key.utf8))
        if let time { times.append(MeasureUnit.milliseconds.duration(nanoseconds: time)) }
        if let bytes = dashboard.status.privateBytes { memory.append(bytes) }
        // What follows a rest belongs to no key.
        try dashboard.settle(milliseconds: 120)
      }
    }
    return Measurement(
      "\(round.name), key to last byte\(workbench.suffix)",
      .milliseconds,
      targets: [round.target],
      floor: floor,
      try Unmade.samples(times)
    )
  }
}
