/// One value for each role, found by index: a look-up is one array access.
struct RoleTable<Value> {
  private var values: [Value]

  /// One more than the greatest raw value of a role; the gaps between groups stay filled.
  private static var slots: Int { Int(Role.chartEmpty.rawValue) + 1 }

  init(repeating value: Value) {
    values = Array(repeating: value, count: Self.slots)
  }

  subscript(role: Role) -> Value {
    get { values[Int(role.rawValue)] }
    set { values[Int(role.rawValue)] = newValue }
  }

  /// The table that `change` makes of this one, slot by slot.
  func mapped<Other>(_ change: (Value) -> Other) -> RoleTable<Other> {
    RoleTable<Other>(values: values.map(change))
  }

  private init(values: [Value]) {
    self.values = values
  }
}

extension RoleTable: Sendable where Value: Sendable {}
extension RoleTable: Equatable where Value: Equatable {}
