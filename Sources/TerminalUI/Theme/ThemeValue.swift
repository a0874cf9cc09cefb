import TOMLKit

/// A value of a theme file, free of the library that read it; only this file knows the library.
enum ThemeValue {
  case string(String)
  case integer(Int)
  case list([ThemeValue])
  case table([String: ThemeValue])
  /// Any other value of TOML: a theme uses none of them.
  case other

  /// What stands at the top of a theme file.
  ///
  /// TOMLKit passes text as a C string, so `text` must not contain NUL: the rest would be ignored.
  static func parse(_ text: String) throws(ThemeSyntaxError) -> [String: ThemeValue] {
    do {
      return entries(try TOMLTable(string: text), depth: 1)
    } catch let error as TOMLParseError {
      throw ThemeSyntaxError(line: error.source.begin.line, text: error.description)
    } catch {
      throw ThemeSyntaxError(line: nil, text: String(describing: error))
    }
  }

  /// No value of a theme lies deeper; a hostile file's may, and would overflow the stack.
  private static let depthMax = 8

  private init(_ value: any TOMLValueConvertible, depth: Int) {
    guard depth <= Self.depthMax else {
      self = .other
      return
    }
    switch value.type {
    case .string: self = value.string.map { .string($0) } ?? .other
    case .int: self = value.int.map { .integer($0) } ?? .other
    case .array: self = value.array.map { Self.list($0, depth: depth) } ?? .other
    case .table: self = value.table.map { .table(Self.entries($0, depth: depth + 1)) } ?? .other
    case .bool, .double, .date, .time, .dateTime: self = .other
    }
  }

  private static func list(_ array: TOMLArray, depth: Int) -> ThemeValue {
    .list(array.map { ThemeValue($0, depth: depth + 1) })
  }

  /// A key with NUL in it comes cut and finds nothing: it is kept, to be refused as unknown.
  private static func entries(_ table: TOMLTable, depth: Int) -> [String: ThemeValue] {
    var result: [String: ThemeValue] = [:]
    for key in table.keys {
      result[key] = table[key].map { ThemeValue($0, depth: depth) } ?? .other
    }
    return result
  }
}

/// A place where a theme file is not TOML, in the words of the TOML library.
struct ThemeSyntaxError: Error {
  let line: Int?
  let text: String
}
