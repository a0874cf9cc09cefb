internal import CNcurses

/// What terminfo says about a terminal, as far as we need it; a copy, ncurses keeps its own.
struct Capabilities {
  /// Its name in the database.
  var term: String
  /// Colours of the palette; negative without colour.
  var colors: Int
  var canMoveCursor: Bool
  /// Cursor motion as ECMA-48 writes it: the terminal will read or ignore private modes too.
  var isStandard: Bool
  /// Whether it answers where its cursor stands.
  var reportsCursor: Bool
  var strings: ScreenStrings

  /// Reads the loaded entry; empty strings where the terminal has nothing.
  static func current(term: String) -> Capabilities {
    let motion = bytes(of: "cup") ?? []
    let mainScreen = bytes(of: "rmcup") ?? []
    return Capabilities(
      term: term,
      colors: Int(terminal_entry_number("colors")),
      canMoveCursor: !motion.isEmpty && bytes(of: "clear") != nil,
      isStandard: motion.starts(with: "\u{1B}[".utf8),
      reportsCursor: (bytes(of: "u7") ?? []).starts(with: "\u{1B}[6n".utf8),
      strings: ScreenStrings(
        // Without a second screen there is nothing to go back to: leave an empty one.
        mainScreen: mainScreen.isEmpty ? bytes(of: "clear") ?? [] : mainScreen,
        plain: bytes(of: "sgr0") ?? [],
        standardColors: bytes(of: "op") ?? [],
        visibleCursor: bytes(of: "cnorm") ?? [],
        hasMainScreen: !mainScreen.isEmpty
      )
    )
  }

  /// The whole loaded entry, to be changed and handed to ncurses from memory.
  static func entry(term: String) -> TerminfoEntry {
    TerminfoEntry(
      names: "\(term)|\(term) with colours of dizao",
      flags: names(terminal_entry_flag_name).map { terminal_entry_flag($0) },
      numbers: names(terminal_entry_number_name).map { max(-1, terminal_entry_number($0)) },
      strings: names(terminal_entry_string_name).map { bytes(of: $0) },
      // The extensions that ncurses itself reads when it draws.
      extraFlags: ["AX", "XT", "RGB"].filter { terminal_entry_flag($0) },
      extraNumbers: ["U8"].compactMap { name in
        let value = terminal_entry_number(name)
        return value < 0 ? nil : (name: name, value: value)
      }
    )
  }

  static func layout() -> TerminfoLayout? {
    TerminfoLayout(
      flags: names(terminal_entry_flag_name),
      numbers: names(terminal_entry_number_name),
      strings: names(terminal_entry_string_name)
    )
  }

  private static func names(_ name: (Int32) -> UnsafePointer<CChar>?) -> [String] {
    var result: [String] = []
    while let next = name(Int32(result.count)) {
      result.append(String(cString: next))
    }
    return result
  }

  private static func bytes(of name: String) -> [UInt8]? {
    terminal_entry_string(name).map { Array(String(cString: $0).utf8) }
  }
}
