/// What one process is sent to record; no two errands of a store have the same name.
struct Errand: Sendable {
  enum Kind: Sendable, Hashable {
    /// A problem with a reporter and a phone: a private entry and a change.
    case report
    /// The acceptance of the issue of that number.
    case accept(Int)
    /// A small list with a reporter a row: private entries and a batch of changes.
    case batch(rows: Int)
    case compact
  }

  /// The letter of the lane and a number in it: `a17`.
  let name: String
  let kind: Kind

  /// The arguments of the program; `folder` is where the file of a batch lies.
  func arguments(in folder: String) -> [String] {
    switch kind {
    case .report:
      let reporter = Reporter(of: name)
      return ["issue", "report", "--title", name]
        + ["--reporter", reporter.name, "--phone", reporter.phone, "--json"]
    case .accept(let number):
      return ["issue", "accept", "\(number)", "--category", "C01", "--json"]
    case .batch: return ["import", "\(folder)/\(fileName)", "--source", name, "--json"]
    case .compact: return ["compact", "--json"]
    }
  }

  var fileName: String { "\(name).csv" }

  /// The titles of the issues that it makes; none when it makes none.
  var titles: [String] {
    switch kind {
    case .report: [name]
    case .batch(let rows): (1...rows).map { "\(name)r\($0)" }
    case .accept, .compact: []
    }
  }

  /// The list that a batch imports.
  var list: String {
    var text = "编号,标题,时间,反映人,电话\n"
    for (index, title) in titles.enumerated() {
      let reporter = Reporter(of: title)
      text += "\(index + 1),\(title),2026-01-05,\(reporter.name),\(reporter.phone)\n"
    }
    return text
  }
}

/// Who reported an issue, made from its title so that each issue has another.
struct Reporter: Hashable {
  let name: String
  let phone: String

  /// `a17r3` is reported by 王a17r3 on 100 97 0017 03.
  init(of title: String) {
    let numbers = title.dropFirst().split(separator: "r").map { Int($0) ?? 0 } + [0]
    let lane = Int(title.utf8.first ?? 0) % 100
    name = "王" + title
    phone =
      "100"
      + [(lane, 2), (numbers[0], 4), (numbers[1], 2)]
      .map { value, width in String(String(value + 1_000_000).suffix(width)) }
      .joined()
  }

  /// As `show` prints it.
  var spoken: String { "\(name) \(phone)" }
}
