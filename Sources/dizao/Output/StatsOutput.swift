internal import CommunityModel
internal import CommunityStore
internal import TerminalUI

/// The figures of a tally: how many issues stand where, and how satisfied people are.
enum StatsOutput {
  /// The shape is fixed: scripts depend on it.
  static func json(_ tally: Tally, community: String?) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("community", orNull: community)
      writer.name("issues")
      writer.object { writer in
        writer.member("total", tally.issues)
        writer.member("open", tally.open)
        writer.name("byStatus")
        writer.object { writer in
          for status in IssueStatus.allCases {
            writer.name(status.rawValue)
            writer.integer(tally[status])
          }
        }
      }
      writer.name("satisfaction")
      writer.object { writer in write(tally.satisfaction, to: &writer) }
      writer.name("firstRating")
      writer.object { writer in write(tally.firstSatisfaction, to: &writer) }
      writer.name("measures")
      writer.object { writer in
        write("response", tally.contacted, to: &writer)
        write("solved", tally.solved, to: &writer)
        write("onTime", tally.onTime, to: &writer)
      }
    }
    return SafeJSON.escaped(writer.bytes)
  }

  private static func write(_ satisfaction: ServiceSatisfaction, to writer: inout JSONWriter) {
    writer.member("rated", satisfaction.rated)
    writer.member("satisfiedRate", orNull: satisfaction.satisfiedRate)
    writer.member("goodRate", orNull: satisfaction.goodRate)
    writer.member("score", orNull: satisfaction.score)
    writer.name("wilson")
    writer.array { writer in
      writer.double(satisfaction.interval.lower)
      writer.double(satisfaction.interval.upper)
    }
  }

  private static func write(_ name: String, _ ratio: Ratio, to writer: inout JSONWriter) {
    writer.name(name)
    writer.object { writer in
      writer.member("share", orNull: ratio.share)
      writer.member("numerator", ratio.numerator)
      writer.member("denominator", ratio.denominator)
      writer.member("leftOut", ratio.leftOut)
    }
  }

  static func lines(_ tally: Tally, name: String, _ words: Words) -> [String] {
    let statuses = IssueStatus.allCases.filter { tally[$0] > 0 }
    let counts = [
      (words.sentence("cli.total"), String(tally.issues)),
      (words.sentence("ui.open"), String(tally.open)),
    ]
    let byStatus = statuses.map { (words.label($0.label), String(tally[$0])) }
    let figures = satisfaction(tally, words) + measures(tally, words)
    return [PlainText.line(name), "", words.label("pn.issues")]
      + rightAligned(counts + byStatus) + ["", words.label("pn.satisf")]
      + FactLines.aligned(figures).map { "  " + $0 }
  }

  private typealias Fact = (label: String, text: String?)

  private static func satisfaction(_ tally: Tally, _ words: Words) -> [Fact] {
    let now = tally.satisfaction
    var facts: [Fact] = [
      (words.label("co.sample"), sample(now, words)),
      (words.label("me.satisfied"), FigureText.percent(now.satisfiedRate)),
      (words.label("me.good"), FigureText.percent(now.goodRate)),
      (words.label("co.score"), now.score.map(FigureText.tenths) ?? Speech.none),
    ]
    if now.rated > 0 {
      let range =
        "\(FigureText.percent(now.interval.lower)) – \(FigureText.percent(now.interval.upper))"
      let first = tally.firstSatisfaction
      facts.append((words.label("co.interval"), range))
      facts.append((words.label("co.first"), FigureText.percent(first.satisfiedRate)))
    }
    return facts
  }

  private static func sample(_ satisfaction: ServiceSatisfaction, _ words: Words) -> String {
    let count = String(satisfaction.rated)
    return satisfaction.isSmallSample ? "\(count)  \(words.label("me.small"))" : count
  }

  private static func measures(_ tally: Tally, _ words: Words) -> [Fact] {
    [
      ("me.response", tally.contacted), ("me.solved", tally.solved), ("me.ontime", tally.onTime),
    ].map { key, ratio in
      let share = FigureText.percent(ratio.share)
      return (words.label(key), "\(share)  \(ratio.numerator)/\(ratio.denominator)")
    }
  }

  private static func rightAligned(_ rows: [(label: String, text: String)]) -> [String] {
    let labels = rows.map { displayWidth($0.label) }.max() ?? 0
    let texts = rows.map(\.text.count).max() ?? 0
    return rows.map { "  " + padded($0.label, to: labels + 2) + padded($0.text, to: texts, .right) }
  }
}
