/// Numbers as people compare them: three digits that mean something, no exponent.
enum Figure {
  static func text(_ value: Double) -> String {
    guard value.isFinite, value.magnitude < 1e15 else { return "?" }
    let digits = decimals(value.magnitude)
    var scale = 1.0
    for _ in 0..<digits { scale *= 10 }
    let scaled = Int64((value.magnitude * scale).rounded())
    let sign = value < 0 && scaled > 0 ? "-" : ""
    guard digits > 0, scaled > 0 else { return sign + String(scaled) }
    let whole = scaled / Int64(scale)
    let fraction = String(scaled % Int64(scale))
    let zeros = String(repeating: "0", count: digits - fraction.count)
    return sign + trimmed("\(whole).\(zeros)\(fraction)")
  }

  private static func decimals(_ magnitude: Double) -> Int {
    switch magnitude {
    case ..<0.1: 4
    case ..<1: 3
    case ..<10: 2
    case ..<100: 1
    default: 0
    }
  }

  /// Without zeros behind the point that say nothing.
  private static func trimmed(_ text: String) -> String {
    var text = Substring(text)
    while text.last == "0" { text = text.dropLast() }
    if text.last == "." { text = text.dropLast() }
    return String(text)
  }
}
