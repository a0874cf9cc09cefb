/// What `Store.repair` has done.
public struct RepairReport: Sendable {
  /// What a check found before anything but `store.json` was touched.
  public var before = CheckReport()
  /// What a check found afterwards; equal to `before` where there was nothing to repair.
  public var after = CheckReport()
  /// Whether anything but `store.json` was changed.
  public var didRepair = false
  /// Whether `store.json` was damaged and made anew.
  public var isDescriptionNew = false
  /// The last change of the trail that was kept whole.
  public var keptSeq = 0
  /// Numbers that the trail has no changes of any more; never given out again.
  public var lost: [ClosedRange<Int>] = []
  /// Rows of tables that were written anew; 0 when the tables stayed as they were.
  public var rowsWritten = 0
  /// Rows that nothing whole says anything of.
  public var rowsLost = 0
  /// People whose entries are lost or were wrong; the trail now says that they were erased.
  public var peopleLost: [String] = []
  /// Where everything that was moved out of the store lies now.
  public var moved: [String] = []
  /// The number that the next change will get.
  public var next = 0

  public init() {}
}
