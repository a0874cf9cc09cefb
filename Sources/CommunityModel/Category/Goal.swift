/// One of the four goals that the guideline sets for the places around people's homes.
public enum Goal: String, CaseIterable, Sendable {
  case tidy
  case comfort
  case safe
  case beauty

  public var label: Label { Label("go", rawValue) }
}
