/// Makes a theme of a document whose layers are all together, and collects what it lacks.
struct ThemeBuilder {
  private(set) var errors: [ThemeError] = []

  private let document: ThemeDocument
  private let file: String

  init(_ document: ThemeDocument, name: String) {
    self.document = document
    file = name
  }

  /// The theme, whole only if there are no errors afterwards.
  mutating func build() -> Theme {
    requireRoles()
    if document.variant == nil { fault(.missingKey("variant")) }
    if document.borders == nil { fault(.missingKey("style")) }
    if document.titles.zh == nil { fault(.missingKey("titles.zh")) }
    if document.titles.en == nil { fault(.missingKey("titles.en")) }
    let ground = look(.text, over: RoleLook())
    var looks = RoleTable(repeating: ground)
    for role in Role.allCases {
      looks[role] = look(role, over: ground)
    }
    return Theme(
      name: file,
      titles: ThemeTitles(zh: document.titles.zh ?? file, en: document.titles.en ?? file),
      variant: document.variant ?? .dark,
      borders: document.borders ?? .plain,
      looks: looks
    )
  }

  private mutating func fault(_ kind: ThemeFault) {
    errors.append(ThemeError(file: file, line: nil, kind: kind))
  }

  private mutating func requireRoles() {
    let missing = Role.allCases.filter { !RoleName.isChart($0) && document.roles[$0] == nil }
    if !missing.isEmpty { fault(.missingRoles(missing.map(RoleName.text))) }
    if RoleName.bars.contains(where: { document.roles[$0] == nil }) { fault(.missingKey("bars")) }
    if document.roles[.chartEmpty] == nil { fault(.missingKey("empty")) }
    if let text = document.roles[.text] {
      if text.foreground == nil { fault(.missingKey("text.fg")) }
      if text.background == nil { fault(.missingKey("text.bg")) }
    }
    for role in Role.allCases where RoleName.isStatus(role) {
      guard let entry = document.roles[role] else { continue }
      if entry.sign == nil { fault(.missingKey("\(RoleName.text(role)).sign")) }
      if entry.asciiSign == nil { fault(.missingKey("\(RoleName.text(role)).ascii")) }
    }
  }

  /// A colour that a role does not give is that of ordinary text.
  private mutating func look(_ role: Role, over ground: RoleLook) -> RoleLook {
    guard let entry = document.roles[role] else { return ground }
    return RoleLook(
      foreground: color(entry.foreground) ?? ground.foreground,
      background: color(entry.background) ?? ground.background,
      attributes: entry.attributes ?? [],
      mono: entry.mono ?? [],
      sign: entry.sign ?? "",
      asciiSign: entry.asciiSign ?? ""
    )
  }

  private mutating func color(_ name: ThemeDocument.Name?) -> ThemeColor? {
    guard let name else { return nil }
    if name.text == ThemeColor.standardName { return .standard }
    if let color = document.palette[name.text] { return color }
    let known = Array(document.palette.keys) + [ThemeColor.standardName]
    let suggestion = Suggestion.nearest(to: name.text, among: known)
    let error = ThemeError(
      file: name.file,
      line: name.line,
      kind: .unknownColor(name.text, suggestion: suggestion)
    )
    if !errors.contains(error) { errors.append(error) }
    return nil
  }
}
