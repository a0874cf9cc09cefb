/// A language the program speaks.
public enum Language: String, CaseIterable, Sendable {
  case zh
  case en
}
