/// How far the journals of one site are whole, and which numbers they leave out.
struct JournalSurvey {
  let site: String
  /// Behind the last batch before which nothing is wrong.
  private(set) var whole: JournalPosition
  private(set) var isWhole = true
  /// Numbers between one journal and the next that no line has.
  private(set) var gaps: [ClosedRange<Int>] = []

  /// First changes of the journals, in order.
  private let firsts: [Int]
  private var last: (seq: Int, chain: Chain)?
  /// Where the batch of the last line began.
  private var batch: JournalPosition
  private var isBatchOpen = false

  /// `start` is the place before the oldest change; `firsts` name the journals.
  init(_ site: String, from start: JournalPosition, firsts: [Int]) {
    self.site = site
    self.firsts = firsts
    whole = start
    batch = start
    last = (start.seq, start.chain)
  }

  /// Nothing of the site's journals can be read.
  init(lost site: String) {
    let nothing = JournalPosition(first: 1, offset: 0, seq: 0, chain: .zero)
    self.init(site, from: nothing, firsts: [])
    isWhole = false
    last = nil
  }

  /// The first change that the journals hold; what came before is in tables, or lost.
  var first: Int? { firsts.first }

  /// Takes in a line; call it before what may find that the line makes no sense.
  mutating func take(_ line: JournalLine) {
    if let last, line.seq > last.seq + 1 { gaps.append(last.seq + 1...line.seq - 1) }
    if !isBatchOpen {
      batch = JournalPosition(
        first: firsts.last { $0 <= line.seq } ?? whole.first,
        offset: line.range.lowerBound,
        seq: line.seq - 1,
        chain: last?.chain ?? .zero
      )
    }
    isBatchOpen = line.more > 0
    last = (line.seq, line.chain)
  }

  /// The line that was taken says what no change may: its batch is the end of what is whole.
  mutating func stopBeforeBatch() {
    guard isWhole else { return }
    (whole, isWhole) = (batch, false)
  }

  /// Ends the survey where reading ended, in damage or not.
  mutating func end(at position: JournalPosition, isDamaged: Bool) {
    if let last, position.seq > last.seq { gaps.append(last.seq + 1...position.seq) }
    guard isWhole else { return }
    (whole, isWhole) = (position, !isDamaged)
  }
}
