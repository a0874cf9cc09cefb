/// Which row of the table of limits a category falls under.
public enum ClockClass: String, CaseIterable, Sendable {
  /// Cleaning, rubbish, blocked ways.
  case cleaning
  /// Lighting, drains, small repairs.
  case repair
  /// Roads, green, leaks, property service.
  case upkeep
  /// Quarrels and noise.
  case dispute
  /// Questions and proposals.
  case question
  /// What is decided together and built as a project.
  case project
}
