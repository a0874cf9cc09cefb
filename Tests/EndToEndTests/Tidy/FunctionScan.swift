/// Finds functions and counts their lines by indentation, as the formatter leaves it.
enum FunctionScan {
  struct Function {
    let head: String
    let lines: Int
  }

  static func functions(in text: String) -> [Function] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    var functions: [Function] = []
    for (start, line) in lines.enumerated() where isHead(line) {
      let indent = line.prefix { $0 == " " }.count
      let rest = lines[(start + 1)...]
      guard
        let end = rest.firstIndex(where: { line in
          line.prefix { $0 == " " }.count == indent && line.dropFirst(indent).hasPrefix("}")
        })
      else { continue }
      let head = line.drop { $0 == " " }
      functions.append(Function(head: String(head), lines: end - start + 1))
    }
    return functions
  }

  private static func isHead(_ line: Substring) -> Bool {
    let words = line.split(separator: " ")
    return words.contains("func") && !words.contains("///") && !words.contains("//")
  }
}
