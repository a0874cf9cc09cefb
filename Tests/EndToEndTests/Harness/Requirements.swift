import Testing

extension Trait where Self == ConditionTrait {
  /// Skips where the program is not built.
  static var program: Self {
    .enabled(if: ProgramUnderTest.isBuilt, "dizao is not built beside the tests")
  }

  /// Skips where a screen cannot be had.
  static var screen: Self {
    .enabled(
      if: ProgramUnderTest.canBeSeen,
      "tmux is missing (apt install tmux), or dizao is not built"
    )
  }

  /// Only where the slow tests were asked for.
  static var long: Self {
    .enabled(if: ProgramUnderTest.runsLongTests, "set DIZAO_LONG_TESTS=1 for the long loop")
  }
}
