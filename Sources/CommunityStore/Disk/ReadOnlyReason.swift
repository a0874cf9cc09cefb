/// Why a store that can be read cannot be written.
public enum ReadOnlyReason: Hashable, Sendable {
  /// Its `minor` is higher than this program knows.
  case newerMinor(Int)
  /// A write failed and could not be taken back.
  case uncertainEnd(path: String)
  /// The journal holds what this program does not know; it would lose it by writing on.
  case unknownChange(seq: Int, name: String)
  /// The journal is damaged; what is whole is shown.
  case damage(JournalDamage)
  /// Whoever opened the store wants only to read.
  case asked
}
