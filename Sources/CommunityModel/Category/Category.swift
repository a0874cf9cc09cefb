/// What a problem is about: a code, a name in both languages, a goal and a row of limits.
public struct Category: Hashable, Sendable {
  /// Work has clocks and is dispatched; a project kind goes to the list of needs instead.
  public enum Kind: String, Sendable {
    case work
    case project
  }

  /// Where a category is offered.
  public enum Setting: String, CaseIterable, Sendable {
    case urban
    case rural
    case both

    /// Whether a category of this setting is offered in a community of the other.
    public func includes(_ other: Setting) -> Bool {
      self == .both || other == .both || self == other
    }
  }

  /// A letter for the setting and two digits: `C01`; an office's own may be any short word.
  public let code: String
  public let chineseName: String
  /// At most 12 letters.
  public let englishName: String
  public let goal: Goal?
  public let kind: Kind
  public let setting: Setting
  public let clockClass: ClockClass

  public init(
    code: String,
    chineseName: String,
    englishName: String,
    goal: Goal?,
    setting: Setting,
    clockClass: ClockClass
  ) {
    self.code = code
    self.chineseName = chineseName
    self.englishName = englishName
    self.goal = goal
    self.setting = setting
    self.clockClass = clockClass
    kind = clockClass == .project ? .project : .work
  }

  public func name(in language: Language) -> String {
    switch language {
    case .zh: chineseName
    case .en: englishName
    }
  }
}
