/// Shares a table's width among its columns.
struct ColumnLayout {
  /// A column that is shown: its index in the table, its place counted from the table's left.
  struct Place: Equatable {
    var index: Int
    var x: Int
    var width: Int
  }

  let places: [Place]

  /// Fixed columns get what they ask; flexible ones their minimum and a share of the rest.
  ///
  /// Optional columns give way, the rightmost first, as long as the rest does not fit.
  init(_ columns: [Table.Column], width: Int, gap: Int) {
    var shown = Array(columns.indices)
    func needed() -> Int {
      shown.reduce(max(0, shown.count - 1) * gap) { $0 + columns[$1].minimum }
    }
    while needed() > width, let optional = shown.lastIndex(where: { columns[$0].isOptional }) {
      shown.remove(at: optional)
    }
    var spare = max(0, width - needed())
    var weight = shown.reduce(0) { $0 + columns[$1].weight }
    var places: [Place] = []
    var x = 0
    for index in shown {
      let column = columns[index]
      let share = weight > 0 ? spare * column.weight / weight : 0
      spare -= share
      weight -= column.weight
      let room = min(column.minimum + share, width - x)
      guard room > 0 else { break }
      places.append(Place(index: index, x: x, width: room))
      x += room + gap
    }
    self.places = places
  }
}
