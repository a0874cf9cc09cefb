internal import CommunityModel

/// Which column of a table says what: as people asked, else by its name.
struct ColumnMap: Sendable {
  let names: [String]
  /// One a column; nil for those that are left out.
  private(set) var fields: [Field?]
  private var columns: [Field: [Int]] = [:]
  /// The column of our own numbers, which only a list of ours has beside the outside ones.
  private(set) var ownNumber: Int?
  /// The column in which a list says where an issue stands.
  private(set) var status: Int?

  init(header: [String], asked: [(column: String, field: Field?)]) throws(ImportFailure) {
    names = header.map { TextTidy.title($0) }
    fields = Array(repeating: nil, count: header.count)
    var isFree = Array(repeating: true, count: header.count)
    for wish in asked {
      guard let index = Self.index(of: wish.column, in: names) else {
        throw .unknownColumn(wish.column, columns: names)
      }
      isFree[index] = false
      guard let field = wish.field else { continue }
      if columns[field] != nil, field != .category { throw .fieldTwice(field, names[index]) }
      assign(field, to: index)
    }
    for field in ColumnNames.fields where columns[field] == nil {
      assignByName(field, &isFree)
    }
    if columns[.title] == nil { throw .missingTitle(columns: names) }
    let freeNames = names.indices.filter { isFree[$0] }.map { ($0, ColumnNames.plain(names[$0])) }
    ownNumber = freeNames.first { ColumnNames.ownNumbers.contains($1) }?.0
    status = freeNames.first { ColumnNames.statuses.contains($1) }?.0
  }

  /// The columns that say something of a field, from left to right; mostly one or none.
  func columns(of field: Field) -> [Int] { columns[field] ?? [] }

  func has(_ field: Field) -> Bool { columns[field] != nil }

  private static func index(of name: String, in names: [String]) -> Int? {
    let plain = ColumnNames.plain(name)
    return names.firstIndex(of: name)
      ?? names.firstIndex { !plain.isEmpty && ColumnNames.plain($0) == plain }
  }

  private mutating func assignByName(_ field: Field, _ isFree: inout [Bool]) {
    let plainNames = names.map(ColumnNames.plain)
    for name in ColumnNames.names(for: field) {
      for index in names.indices where isFree[index] && plainNames[index] == name {
        isFree[index] = false
        assign(field, to: index)
        if field != .category { return }
      }
    }
  }

  private mutating func assign(_ field: Field, to index: Int) {
    // Asked for twice, a column says what was asked last.
    if let before = fields[index] { columns[before]?.removeAll { $0 == index } }
    fields[index] = field
    columns[field] = ((columns[field] ?? []) + [index]).sorted()
  }
}
