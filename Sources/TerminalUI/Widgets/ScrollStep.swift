/// Scrolling that follows from the caret alone, in steps of half a window.
///
/// Nothing has to be remembered between frames, and while the caret moves within a step the text
/// stands still.
enum ScrollStep {
  /// The first of `count` columns or rows in sight, so that the one at `position` is; never so late
  /// that room stays empty.
  static func start(revealing position: Int, of count: Int, visible: Int) -> Int {
    guard visible > 0, position >= visible else { return 0 }
    let step = max(1, visible / 2)
    return min(((position - visible) / step + 1) * step, max(0, count - visible))
  }
}
