/// Where the row of an issue lies: in a table, or only in memory since it changed.
public struct RowPlace: Hashable, Sendable {
  /// Index of the table among the store's open tables; `none` for a row in memory.
  public var table: UInt16
  public var offset: UInt32
  public var length: UInt32

  public static let memory = RowPlace(table: .max, offset: 0, length: 0)

  public var isInMemory: Bool { table == .max }

  public init(table: UInt16, offset: UInt32, length: UInt32) {
    self.table = table
    self.offset = offset
    self.length = length
  }
}
