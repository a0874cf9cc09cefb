internal import CommunityModel

/// What a store knows from the journal behind its tables; loading begins with nothing of it.
struct JournalState {
  /// Nil when the journal cannot even be opened.
  var committer: Committer?
  var notices: [StoreNotice] = []
  /// Why nothing can be recorded; nil when it can.
  var readOnlyReason: ReadOnlyReason?
  var recent = RecentChanges()
  /// Read and not taken over yet.
  var incoming = ChangeLayer()
  var erasures = Erasures()
  /// Bytes of the private file when this process last saw that nothing in it is unrecorded.
  var peopleSize: Int?
  /// Set when the journal holds what this program does not know.
  var unknownChange: (seq: Int, name: String)?
  /// What was not decoded, unless the reach is `everything`.
  var tail = TailLines()
  /// Up to where the lines of a record were taken out of `tail`.
  var takenLines: [RecordID: Int] = [:]

  /// A write failed and could not be taken back: this process records nothing any more.
  var isEndUncertain: Bool {
    if case .uncertainEnd? = readOnlyReason { true } else { false }
  }
}
