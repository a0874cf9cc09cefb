/// How much of a store is read when it is opened.
///
/// Commands for one record reach no further than they must: a street's million issues cost them
/// nothing. Columns, summaries, recent changes and what is due belong to `everything` alone.
public enum StoreReach: Hashable, Sendable {
  /// Communities, open issues, the journal's tail; the sealed tables by `scanSealed`.
  case everything
  /// Communities; an issue is found by bisecting the tables, and of the tail, whose chain is
  /// checked, only the lines that name it are decoded.
  case singleRecords
  /// Communities; the journal from its head on. Enough for recording what is new.
  case newRecords
}
