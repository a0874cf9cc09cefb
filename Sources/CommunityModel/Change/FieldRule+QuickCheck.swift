extension FieldRule {
  /// Lets most values through without looking at their rule.
  ///
  /// Rules are shared by all threads, and referring to one costs more than this. What it lets
  /// through, `refusal(for:in:_:)` must let through too; the rest is for that to say.
  struct QuickCheck: Sendable {
    let field: Field
    /// An empty field is never refused.
    let isFree: Bool
    /// Any text will do that is not too long for a line.
    let isText: Bool
    let hasStandard: Bool

    /// Whether a value is all right for sure; a line has so many characters at most.
    func allows(_ value: FieldValue?, lengthMax: Int) -> Bool {
      guard case .some(let value) = value else { return isFree }
      guard isText, case .text(let text) = value else { return false }
      // Characters are never more than bytes.
      return text.utf8.count <= lengthMax && !text.isBlank
    }
  }
}
