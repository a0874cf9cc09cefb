internal import CSystem
internal import CommunityModel

/// Tells from a stored row's bytes when a filter cannot let it through: no issue is built for it.
///
/// What it lets through is asked again of the issue; it errs on that side only.
struct RowSieve {
  private let filter: IssueFilter
  private let words: [Word]
  private let texts: [(isInverted: Bool, search: RowTextSearch)]

  /// A word that must stand in the title, or be the number, of every issue that has no number of
  /// another platform.
  private struct Word {
    let isInverted: Bool
    let number: Int?
    let needle: TextNeedle
    /// Set when titles that are plain can be searched as bytes.
    let bytes: [UInt8]?

    /// Nil for the whole id of a record.
    init?(_ word: IssueFilter.Word) {
      guard word.id == nil else { return nil }
      isInverted = word.isInverted
      number = word.number
      needle = word.needle
      let bytes = Array(word.needle.text.utf8)
      let isCased = bytes.contains { (0x61...0x7A).contains($0) }
      self.bytes = isCased || title_is_plain(bytes, bytes.count) == 0 ? nil : bytes
    }

    func isFound(in scan: IssueRowScan) -> Bool {
      number == Int(scan.facts.number) || isFound(in: scan.title)
    }

    private func isFound(in title: JSONText) -> Bool {
      let raw = title.raw
      guard let bytes, !title.hasEscapes, title_is_plain(raw.baseAddress, raw.count) == 1 else {
        return needle.isFound(in: title.string)
      }
      return memory_find(raw.baseAddress, raw.count, bytes, bytes.count) >= 0
    }
  }

  init(_ filter: IssueFilter) {
    self.filter = filter
    words = filter.words.compactMap(Word.init)
    texts = filter.terms.compactMap { term in
      guard case .text(let needle) = term.condition else { return nil }
      return (term.isInverted, RowTextSearch(needle))
    }
  }

  /// Whether the filter may let a row through, whose sum was found to be right.
  func mayHold(_ row: [UInt8]) -> Bool {
    row.withRawBytes { bytes in
      // Whoever builds the issue says what is wrong with the row.
      for text in texts where (try? text.search.isFound(in: bytes)) == text.isInverted {
        return false
      }
      guard let scan = try? IssueRowScan(bytes, believing: true) else { return true }
      let hasOutsideNumber = scan.facts.externalHash != 0
      return filter.terms.allSatisfy { mayHold($0, scan) }
        && words.allSatisfy { hasOutsideNumber || $0.isFound(in: scan) != $0.isInverted }
    }
  }

  private func mayHold(_ term: IssueFilter.Term, _ scan: IssueRowScan) -> Bool {
    switch term.condition {
    case .status(let statuses, let withToJudge):
      (statuses.contains(scan.facts.status) || withToJudge && scan.facts.isToJudge)
        != term.isInverted
    case .category(let codes): codes.contains(scan.category.string) != term.isInverted
    case .community(let codes): codes.contains(scan.community.string) != term.isInverted
    case .urgent: scan.facts.flags.contains(.urgent) != term.isInverted
    case .supervised: scan.facts.flags.contains(.supervised) != term.isInverted
    // Texts were asked before; hours and clocks are asked of the issue.
    case .text, .handler, .due, .overdue, .paused: true
    }
  }
}
