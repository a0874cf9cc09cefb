import Testing

@testable import dizao

struct HousekeepingTests {
  @Test(
    "a store is compacted at 4,000 changes, or after an import of more than 1,000",
    arguments: [
      (3_999, 0, false), (4_000, 0, true), (1_200, 1_000, false), (1_200, 1_001, true),
      (0, 2_816, false),
    ]
  )
  func compactionIsDue(changes: Int, imported: Int, isDue: Bool) {
    #expect(Housekeeping.isDue(changes, imported: imported) == isDue)
  }
}
