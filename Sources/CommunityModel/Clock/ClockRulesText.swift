/// The written form of the table of limits; `ClockRules` draws it.
extension ClockRules {
  /// Reads a table; every row must be there but `rework`.
  public static func parse(_ text: some StringProtocol) throws(Problem) -> ClockRules {
    var head: (number: Int, validFrom: CivilDate)?
    var limits: [Row: ClockLimits] = [:]
    for (index, line) in Substring(text).writtenLines().enumerated() {
      let words = line.writtenWords()
      guard let first = words.first, !first.hasPrefix("#") else { continue }
      if first == "rules" {
        guard words.count == 3, let number = Int(words[1]), let date = CivilDate(words[2]) else {
          throw Problem(line: index + 1, kind: .numberMissing, text: String(line))
        }
        head = (number, date)
        continue
      }
      guard let row = rows.first(where: { $0.name == first }) else {
        throw Problem(line: index + 1, kind: .rowUnknown, text: String(first))
      }
      guard limits[row] == nil else {
        throw Problem(line: index + 1, kind: .rowTwice, text: String(first))
      }
      limits[row] = try columns(of: String(line), number: index + 1)
    }
    guard let head else { throw Problem(line: 0, kind: .numberMissing, text: "") }
    for row in rows where row != .rework && limits[row] == nil {
      throw Problem(line: 0, kind: .rowMissing, text: row.name)
    }
    return ClockRules(ruleNumber: head.number, validFrom: head.validFrom, limits: limits)
  }

  /// The table in the form that `parse` reads.
  public var text: String {
    var lines = ["rules \(ruleNumber) \(validFrom.text)"]
    for row in ClockRules.rows {
      let limits = limits(in: row)
      let resolve = [limits.control, limits.resolve].compactMap { $0?.text }
      let cells = [
        row.name, limits.sign?.text ?? "-", limits.contact?.text ?? "-",
        resolve.isEmpty ? "-" : resolve.joined(separator: ", "), limits.revisit?.text ?? "-",
      ]
      lines.append(cells.joined(separator: " | "))
    }
    return lines.joined(separator: "\n")
  }

  /// Of these rules and a calendar: whoever kept a due time with it knows whether it still holds.
  public func fingerprint(with calendar: WorkCalendar) -> String {
    var hash = Fingerprint()
    hash.add(text)
    hash.add(options.text)
    hash.add("\(soon.percentLeft) \(soon.tenthHoursMin) \(soon.workDaysMax)")
    for category in catalogue.categories {
      hash.add("\(category.code) \(category.clockClass.rawValue)")
    }
    hash.add(calendar.seasons.text)
    for year in calendar.years { hash.add(year.text) }
    return hash.text
  }

  private static func columns(of line: String, number: Int) throws(Problem) -> ClockLimits {
    let cells = line.split(separator: "|", omittingEmptySubsequences: false).dropFirst()
      .map { $0.writtenWords().joined(separator: " ") }
    guard cells.count == 4 else {
      throw Problem(line: number, kind: .columnsNotFour, text: line)
    }
    let resolve = cells[2].split(separator: ",")
    guard resolve.count <= 2, !resolve.isEmpty else {
      throw Problem(line: number, kind: .limitUnreadable, text: cells[2])
    }
    return ClockLimits(
      sign: try limit(cells[0], line: number),
      contact: try limit(cells[1], line: number),
      control: resolve.count == 2 ? try limit(String(resolve[0]), line: number) : nil,
      resolve: try limit(String(resolve[resolve.count - 1]), line: number),
      revisit: try limit(cells[3], line: number)
    )
  }

  private static func limit(_ cell: String, line: Int) throws(Problem) -> Limit? {
    if cell == "-" { return nil }
    guard let limit = Limit(cell) else {
      throw Problem(line: line, kind: .limitUnreadable, text: cell)
    }
    return limit
  }
}
