internal import TerminalUI

/// Measurements as lines of text with aligned columns.
///
/// ```
/// what         unit  target   floor p50/p99  min   p50   p99   max   n    ratio  met  floor of the same run
/// cursor move  ms    p50 < 1  0.03/0.2       0.31  0.42  0.9   1.4   400  14     yes  cat in a raw pty
/// ```
struct MeasurementTable {
  private struct Column {
    let head: String
    let alignment: TextAlignment
    let text: (Measurement) -> String

    init(
      _ head: String,
      _ alignment: TextAlignment = .left,
      _ text: @escaping (Measurement) -> String
    ) {
      self.head = head
      self.alignment = alignment
      self.text = text
    }
  }

  let measurements: [Measurement]

  private static let nothing = "-"

  private static var columns: [Column] {
    [
      Column("what") { $0.name },
      Column("unit") { $0.unit.rawValue },
      Column("target") {
        $0.targets.isEmpty ? nothing : $0.targets.map(\.text).joined(separator: ", ")
      },
      Column("floor p50/p99", .right, floor),
      Column("min", .right) { Figure.text($0.samples.min) },
      Column("p50", .right) { Figure.text($0.median) },
      Column("p99", .right) { Figure.text($0.tail) },
      Column("max", .right) { Figure.text($0.samples.max) },
      Column("n", .right) { String($0.samples.count) },
      Column("ratio", .right) { $0.ratio.map(Figure.text) ?? nothing },
      Column("met") { $0.isMet.map { $0 ? "yes" : "NO" } ?? nothing },
      Column("floor of the same run") { $0.floor?.name ?? nothing },
    ]
  }

  /// The table's lines, heads first, each without blanks at its end.
  var lines: [String] {
    let columns = MeasurementTable.columns
    let rows =
      [columns.map(\.head)]
      + measurements.map { measurement in
        columns.map { $0.text(measurement) }
      }
    let widths = columns.indices.map { index in
      rows.map { displayWidth($0[index]) }.max() ?? 0
    }
    return rows.map { row in
      let cells = columns.indices.map { index in
        padded(row[index], to: widths[index], columns[index].alignment)
      }
      return MeasurementTable.withoutEnd(cells.joined(separator: "  "))
    }
  }

  private static func floor(_ measurement: Measurement) -> String {
    guard let median = measurement.floorMedian, let tail = measurement.floorTail else {
      return nothing
    }
    return "\(Figure.text(median))/\(Figure.text(tail))"
  }

  private static func withoutEnd(_ line: String) -> String {
    guard let last = line.lastIndex(where: { $0 != " " }) else { return "" }
    return String(line[...last])
  }
}
