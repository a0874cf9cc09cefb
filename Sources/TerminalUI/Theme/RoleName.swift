/// How a theme file writes the roles: `frameFocused` is `frame-focused`, `statusOnTime` is
/// `status.on-time`; the roles of charts have no name there, for `[charts]` lists them.
enum RoleName {
  /// The roles that stand in `[roles]` directly.
  static let plain: [String: Role] = named(Role.allCases.filter { !isStatus($0) && !isChart($0) })

  /// The roles of `[roles]` behind `status.`, without that prefix.
  static let status: [String: Role] = named(Role.allCases.filter(isStatus))

  /// Best to worst, as `bars` of `[charts]` lists them.
  static let bars: [Role] = [.chart1, .chart2, .chart3, .chart4, .chart5]

  static let statusPrefix = "status"

  static func isStatus(_ role: Role) -> Bool {
    (Role.statusOnTime.rawValue...Role.statusEnded.rawValue).contains(role.rawValue)
  }

  static func isChart(_ role: Role) -> Bool { role.rawValue >= Role.chart1.rawValue }

  /// The role's name as one writes it in a theme file.
  static func text(_ role: Role) -> String {
    isStatus(role) ? "\(statusPrefix).\(local(role))" : local(role)
  }

  private static func named(_ roles: [Role]) -> [String: Role] {
    Dictionary(roles.map { (local($0), $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The name in kebab case, without the prefix of its group.
  private static func local(_ role: Role) -> String {
    let name = String(describing: role)
    let own = isStatus(role) ? name.dropFirst(statusPrefix.count) : name[...]
    var result = ""
    for character in own {
      if character.isUppercase && !result.isEmpty { result.append("-") }
      result.append(character.lowercased())
    }
    return result
  }
}
