/// Figures as people read them, the same in both languages.
enum FigureText {
  /// `94.2 %`; the sign for none when nothing was counted.
  static func percent(_ share: Double?, none: String = "—") -> String {
    guard let share, share.isFinite else { return none }
    return "\(tenths(share * 100)) %"
  }

  /// One decimal, rounded half up.
  static func tenths(_ value: Double) -> String {
    guard value.isFinite, abs(value) < 1e15 else { return "\(value)" }
    let tenths = Int((abs(value) * 10 + 0.5).rounded(.down))
    return "\(value < 0 && tenths > 0 ? "-" : "")\(tenths / 10).\(tenths % 10)"
  }
}
