/// The name of a theme in the two languages of the program.
public struct ThemeTitles: Hashable, Sendable {
  public let zh: String
  public let en: String

  public init(zh: String, en: String) {
    self.zh = zh
    self.en = en
  }
}
