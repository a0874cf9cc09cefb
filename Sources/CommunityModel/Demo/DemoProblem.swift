/// A kind of problem that people of the demonstration city report, with all that belongs to it.
struct DemoProblem: Sendable {
  let category: String
  let urgency: Pressing
  /// Months of the year in which it happens.
  let months: ClosedRange<Int>
  /// A question or a wish: people bring it, no patrol finds it.
  let isAsked: Bool
  /// `{b}` building, `{u}` unit, `{f}` floor, `{d}` door, `{g}` group, `{n}` family.
  let title: String
  let place: String
  let impact: String
  let done: String
  let handlers: [String]
  /// Last digits of the communities' codes; empty for all.
  let communities: [String]

  enum Pressing: String {
    case never = ""
    case sometimes = "u"
    case always = "U"
  }

  /// Whether it is for a project: it goes to the list of needs and has no limit.
  var isProjectKind: Bool { Category.withCode(category)?.kind == .project }

  /// Whether it happens in a month and a community.
  func happens(in month: Int, at pilot: DemoPilot) -> Bool {
    months.contains(month)
      && (communities.isEmpty || communities.contains { pilot.code.hasSuffix($0) })
  }

  /// Reads a table: one problem a line, eight columns between `|`, the flags `u`, `U` (urgent
  /// sometimes, always), `?` (asked) and `5-10` (months) together in the second.
  static func table(_ text: String) -> [DemoProblem] {
    text.split(separator: "\n").map { line in
      let cells = line.split(separator: "|", omittingEmptySubsequences: false)
        .map { String($0.trimming()) }
      precondition(cells.count == 8, "a problem has eight columns: \(line)")
      let flags = cells[1].split(separator: " ").map(String.init)
      return DemoProblem(
        category: cells[0],
        urgency: flags.contains("U") ? .always : flags.contains("u") ? .sometimes : .never,
        months: flags.compactMap(months).first ?? 1...12,
        isAsked: flags.contains("?"),
        title: cells[2],
        place: cells[3],
        impact: cells[4],
        done: cells[5],
        handlers: cells[6].split(separator: " ").map(String.init),
        communities: cells[7].split(separator: " ").map(String.init)
      )
    }
  }

  private static func months(_ flag: String) -> ClosedRange<Int>? {
    let ends = flag.split(separator: "-").compactMap { Int($0) }
    return ends.count == 2 && ends[0] <= ends[1] ? ends[0]...ends[1] : nil
  }
}

extension Substring {
  /// Without the spaces at both ends.
  fileprivate func trimming() -> Substring {
    let head = drop { $0 == " " }
    guard let last = head.lastIndex(where: { $0 != " " }) else { return "" }
    return head[...last]
  }
}
