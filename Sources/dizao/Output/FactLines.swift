internal import TerminalUI

/// Labels and texts below each other; a label without a text is left out.
enum FactLines {
  static func aligned(_ facts: [(label: String, text: String?)]) -> [String] {
    let width = facts.filter { $0.text != nil }.map { displayWidth($0.label) }.max() ?? 0
    return facts.compactMap { fact in
      fact.text.map { padded(fact.label, to: width + 2) + PlainText.line($0) }
    }
  }
}
