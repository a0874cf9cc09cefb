package import CommunityStore

/// Which notices of a store people have been told, so that each is said once.
package struct SaidNotices {
  private var said: [StoreNotice] = []

  package init() {}

  /// Damage was said, and stands in the store's list until it is repaired.
  var areOfDamage: Bool { said.contains { if case .damage = $0 { true } else { false } } }

  /// What is new in a store's list; what left it may be said again later.
  package mutating func fresh(in notices: [StoreNotice]) -> [StoreNotice] {
    defer { said = notices }
    return notices.filter { !said.contains($0) }
  }
}
