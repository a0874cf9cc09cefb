internal import CommunityModel
internal import CommunityStore

/// What the field in hand could say: names in use, earlier titles, codes, found by what was typed
/// or by its pinyin initials. Chinese without an input method.
extension DashboardState {
  /// How many of the latest issues are looked through.
  private static let offerRows = 2000
  private static let offersMax = 6

  var offers: [String] {
    guard let form, form.fields.indices.contains(form.focus) else { return [] }
    if let offer = form.offer { return offer.words }
    let field = form.fields[form.focus]
    let typed = field.text.lowercased()
    switch field.rule.field {
    case .title: return typed.count < 2 ? [] : earlierTitles(typed)
    case .handler, .coHandlers, .approver: return fitting(recentHandlers, typed)
    case .estate: return fitting(estates, typed)
    case .category: return categoryCodes(typed)
    case .community: return fitting(board.communities.map(\.name), typed)
    default: return []
    }
  }

  private func fitting(_ words: [String], _ typed: String) -> [String] {
    guard !typed.isEmpty else { return Array(words.prefix(DashboardState.offersMax)) }
    let query = PinyinQuery(typed)
    let found = words.filter { $0.lowercased().contains(typed) || query.matches($0) }
    return Array(found.prefix(DashboardState.offersMax))
  }

  private var latestRows: StrideThrough<Int> {
    let count = board.columns.count
    return stride(from: count - 1, through: max(0, count - DashboardState.offerRows), by: -1)
  }

  private func earlierTitles(_ typed: String) -> [String] {
    let query = PinyinQuery(typed)
    for row in latestRows {
      let title = board.columns.title(row)
      if query.matches(title) || title.hasPrefix(typed) { return [title] }
    }
    return []
  }

  /// Who was given work lately, most often first.
  private var recentHandlers: [String] {
    var counts: [String: Int] = [:]
    for row in latestRows {
      if let handler = board.columns.handler(row) { counts[handler, default: 0] += 1 }
    }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
  }

  /// The estates of the community that the form names, else of the own.
  private var estates: [String] {
    let named = form?.text(.community).lowercased() ?? ""
    let community = board.communities.first { $0.code == named || $0.name == named }
    return (community ?? homeCommunity)?.estates ?? []
  }

  private func categoryCodes(_ typed: String) -> [String] {
    let found =
      typed.isEmpty
      ? rules.catalogue.offered(in: setting) : reader.categories(matching: typed)
    return found.prefix(8).map(\.code)
  }
}
