/// The section `[palette]`: names of colours.
extension ThemeReader {
  mutating func readPalette(_ value: ThemeValue) -> [String: ThemeColor] {
    var palette: [String: ThemeColor] = [:]
    for (name, value) in table(value, at: ["palette"]) {
      let path = ["palette", name]
      if name == ThemeColor.standardName {
        fault(.reservedColor(name), at: path)
      } else {
        palette[name] = readColor(value, at: path)
      }
    }
    return palette
  }

  /// `"#rrggbb"`, or a table that also says what stands for it in 256 and in 16 colours.
  ///
  /// A wrong colour counts as the terminal's own, so that it is not called unknown as well.
  private mutating func readColor(_ value: ThemeValue, at path: [String]) -> ThemeColor {
    if case .string(let text) = value {
      return readHex(text, at: path).map { ThemeColor($0, indexed: nil, sixteen: nil) }
        ?? .standard
    }
    let entries = table(value, at: path, keys: ["rgb", "c256", "c16"])
    let indexed = readIndex(entries["c256"], at: path + ["c256"])
    let sixteen = readSixteen(entries["c16"], at: path + ["c16"])
    if case .table = value, entries["rgb"] == nil { fault(.missingKey("rgb"), at: path) }
    guard let text = text(entries["rgb"], at: path + ["rgb"]),
      let rgb = readHex(text, at: path + ["rgb"])
    else { return .standard }
    return ThemeColor(rgb, indexed: indexed, sixteen: sixteen)
  }

  private mutating func readHex(_ text: String, at path: [String]) -> RGB? {
    let rgb = RGB(hex: text)
    if rgb == nil { fault(.badHexColor(text), at: path) }
    return rgb
  }

  private mutating func readIndex(_ value: ThemeValue?, at path: [String]) -> UInt8? {
    guard let value else { return nil }
    guard case .integer(let number) = value else {
      fault(.wrongType(key: path.last ?? "", expected: .number), at: path)
      return nil
    }
    let index = UInt8(exactly: number)
    if index == nil { fault(.badColorNumber(number), at: path) }
    return index
  }

  private mutating func readSixteen(_ value: ThemeValue?, at path: [String]) -> SixteenColor? {
    guard let text = text(value, at: path) else { return nil }
    let color = SixteenColor(name: text)
    if color == nil {
      unknownWord(text, among: SixteenColor.names + [ThemeColor.standardName], at: path)
    }
    return color
  }
}
