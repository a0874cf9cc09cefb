/// Where global options may stand: also before the command, which the parser does not know.
enum ArgumentOrder {
  /// `--store DIR list issues` as `list issues --store DIR`.
  static func commandFirst(_ arguments: [String]) -> [String] {
    var rest = arguments[...]
    var leading: [String] = []
    while let first = rest.first {
      let name = first.split(separator: "=", maxSplits: 1).first.map(String.init) ?? first
      if GlobalOptions.plain.contains(first)
        || (GlobalOptions.valued.contains(name) && name != first)
      {
        leading.append(rest.removeFirst())
      } else if GlobalOptions.valued.contains(first), rest.count > 1 {
        leading += rest.prefix(2)
        rest = rest.dropFirst(2)
      } else {
        break
      }
    }
    guard !leading.isEmpty, !rest.isEmpty else { return arguments }
    let end = rest.firstIndex(of: "--") ?? rest.endIndex
    return Array(rest[..<end]) + leading + Array(rest[end...])
  }
}
