extension View {
  /// A community's name without the word that all of them share, for narrow columns.
  func shortName(_ name: String) -> String {
    for ending in ["自然村", "社区"] where name.hasSuffix(ending) && name.count > ending.count + 1 {
      return String(name.dropLast(ending.count))
    }
    return name
  }
}
