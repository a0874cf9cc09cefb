/// Where the row of an issue lies: in which table, and where it begins there.
public struct RowPlace: Hashable, Sendable {
  /// Index of the table among the store's open ones.
  public var table: UInt16
  public var offset: UInt32

  public init(table: UInt16, offset: UInt32) {
    self.table = table
    self.offset = offset
  }
}
