/// The key of a short word on the screen: `st.reported`; `labels.tsv` has the word itself.
///
/// A value of an enumeration makes its label from its group and its raw value, so that the word
/// in the store, the case in code and the word on the screen cannot drift apart.
public struct Label: Hashable, Sendable {
  public let key: String

  public init(_ key: String) {
    self.key = key
  }

  /// The label of a value in a group: `Label("un", rawValue)`.
  public init(_ group: String, _ value: String) {
    key = "\(group).\(value)"
  }
}
