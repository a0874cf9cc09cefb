internal import CommunityModel

/// A piece of a table as one worker read it, to be put behind the columns when its turn comes.
///
/// Words are codes of the worker's own lists.
struct ColumnPart {
  struct Row {
    var facts: IssueFacts
    var site: UInt32
    var community: UInt32
    var category: UInt32
    var handler: UInt32
    var offset: UInt32
    /// Behind the last byte of its title.
    var titleEnd: Int
  }

  /// The word lists of one worker, kept from piece to piece.
  struct Words {
    var sites = CodedWords()
    var communities = CodedWords()
    var categories = CodedWords()
    var handlers = CodedWords()
  }

  private(set) var rows: [Row] = []
  private(set) var titles: [UInt8] = []
  /// Numbers of the rows whose times were worked out with other rules than was asked for.
  private(set) var rowsOfOtherRules: [Int] = []
  /// Of the row that was appended last; its number is 0 when there is none.
  private var last: (site: UInt32, number: UInt32) = (0, 0)

  mutating func removeAll() {
    last.number = 0
    rows.removeAll(keepingCapacity: true)
    titles.removeAll(keepingCapacity: true)
    rowsOfOtherRules.removeAll()
  }

  /// `mark` is that of the rules in force; nil when it does not matter.
  ///
  /// The sum is checked, and with it every byte; what the columns do not keep is then believed to
  /// be as it was written. `StoreCheck` believes nothing.
  mutating func append(_ row: TableRow, _ words: inout Words, mark: String?) throws {
    let scan = try IssueRowScan(try row.checked(), believing: true)
    let site = words.sites.add(scan.site)
    // Of another site's rows only their search can say it.
    if last.site == site, last.number >= scan.facts.number { throw TableRow.OutOfOrder() }
    last = (site, scan.facts.number)
    if let mark, !scan.rules.equals(mark) { rowsOfOtherRules.append(rows.count) }
    scan.title.append(to: &titles)
    rows.append(
      Row(
        facts: scan.facts,
        site: site,
        community: words.communities.add(scan.community),
        category: words.categories.add(scan.category),
        handler: words.handlers.add(scan.handler),
        offset: UInt32(row.offset),
        titleEnd: titles.count
      )
    )
  }

  /// Leaves out rows by their numbers in this piece, which rise.
  mutating func remove(_ numbers: some Collection<Int>) {
    guard !numbers.isEmpty else { return }
    let all = self
    removeAll()
    var dead = numbers[...]
    for (number, row) in all.rows.enumerated() {
      if dead.first == number {
        dead = dead.dropFirst()
        continue
      }
      let start = number == 0 ? 0 : all.rows[number - 1].titleEnd
      titles.append(contentsOf: all.titles[start..<row.titleEnd])
      var row = row
      row.titleEnd = titles.count
      rows.append(row)
    }
  }
}

extension JSONText {
  /// Whether the text is exactly this.
  fileprivate func equals(_ text: String) -> Bool {
    hasEscapes ? string == text : raw.elementsEqual(text.utf8)
  }
}
