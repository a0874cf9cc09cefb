internal import CommunityModel

/// Finds a community by its code, its name, or its name without 社区 or 村 at the end.
///
/// Beginnings and initials, which do for people at a keyboard, are not enough here: a file must
/// not put a row into the wrong place.
struct CommunityFinder: Sendable {
  private var codes: [String: String] = [:]
  private var shortNames: [String: [String]] = [:]

  init(_ communities: [(code: String, name: String)]) {
    for community in communities {
      codes[community.name] = codes[community.name] ?? community.code
      shortNames[Self.short(community.name), default: []].append(community.code)
    }
    for community in communities { codes[community.code] = community.code }
  }

  func code(_ text: String) -> String? {
    if let code = codes[text] { return code }
    let near = shortNames[Self.short(text)] ?? []
    return near.count == 1 ? near.first : nil
  }

  private static func short(_ name: String) -> String {
    for ending in ["社区", "村"] where name.hasSuffix(ending) && name != ending {
      return String(name.dropLast(ending.count))
    }
    return name
  }
}
