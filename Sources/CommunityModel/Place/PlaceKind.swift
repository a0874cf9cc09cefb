/// What kind of place a place is; which kinds there are and in which order differs by region.
public enum PlaceKind: String, CaseIterable, Sendable {
  case province
  /// 直辖市: a city without a prefecture; counts once for pilots.
  case municipality
  case prefecture
  case county
  case township
  /// 师, 团, 连 of a 兵团.
  case division
  case regiment
  case company
  /// An urban community.
  case community
  /// 行政村.
  case village
  /// 自然村: no code of its own.
  case naturalVillage
  case grid
  case estate
  case building
  case unit
  case door
  case group
  case household

  /// The key of its name.
  public var sentenceKey: String { "place.\(rawValue)" }
}

/// A place and what lies in it: a tree of named kinds, of any depth.
public struct Place: Hashable, Sendable {
  public var kind: PlaceKind
  public var name: String
  public var children: [Place]

  public init(_ kind: PlaceKind, _ name: String, _ children: [Place] = []) {
    self.kind = kind
    self.name = name
    self.children = children
  }

  /// How many places of a kind lie in it, itself included.
  public func count(of kind: PlaceKind) -> Int {
    children.reduce(self.kind == kind ? 1 : 0) { $0 + $1.count(of: kind) }
  }

  /// The places of a kind in it, itself included, in order.
  public func places(of kind: PlaceKind) -> [Place] {
    (self.kind == kind ? [self] : []) + children.flatMap { $0.places(of: kind) }
  }

  /// The way from this place down to the first that has the kind and name; nil when none has.
  public func path(to kind: PlaceKind, named name: String) -> [Place]? {
    if self.kind == kind && self.name == name { return [self] }
    for child in children {
      if let path = child.path(to: kind, named: name) { return [self] + path }
    }
    return nil
  }
}
