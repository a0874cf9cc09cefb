internal import CNcurses
internal import Glibc
internal import TerminalUI

/// The steps that take a terminal over, each of which can fail; what they found out.
struct Opening {
  let isUTF8: Bool
  let capabilities: Capabilities
  let tier: ColorTier

  init(
    options: CursesTerminal.Options,
    environment: [String: String]
  ) throws(TerminalFailure) {
    guard isatty(options.inputDescriptor) == 1, isatty(options.outputDescriptor) == 1 else {
      throw .notATerminal
    }
    isUTF8 = curses_screen_choose_encoding()
    let term = try Self.load(options: options, environment: environment)
    capabilities = .current(term: term)
    let wanted = ColorChoice(
      option: options.color,
      isRefused: options.noColor,
      term: term,
      colors: capabilities.colors,
      environment: environment
    ).tier
    let patched = Self.patchedEntry(for: wanted, capabilities: capabilities)
    terminal_entry_unload()
    guard capabilities.canMoveCursor else { throw .incapable(name: term) }
    try Self.prepareRescue(capabilities, options: options, environment: environment)
    guard Self.openScreen(term: term, entry: patched, options: options) else {
      Self.undo()
      throw .incapable(name: term)
    }
    rescue_arm(true)
    tier = Self.startColor(wanted)
  }

  private static func load(
    options: CursesTerminal.Options,
    environment: [String: String]
  ) throws(TerminalFailure) -> String {
    guard let term = options.term ?? environment["TERM"], !term.isEmpty else { throw .unnamed }
    return switch terminal_entry_load(term, options.outputDescriptor) {
    case terminal_entry_found: term
    case terminal_entry_no_database: throw .noDatabase
    default: throw .unknown(name: term)
    }
  }

  /// The entry to hand to ncurses instead of the database's, where that lacks the colours.
  private static func patchedEntry(
    for tier: ColorTier,
    capabilities: Capabilities
  ) -> TerminfoEntry? {
    let colors = capabilities.colors
    // An entry with more than a palette has given up a part of it for its own 24 bits.
    let isEnough = colors >= Int(ColorEncoding.colors(for: tier)) && colors <= 256
    guard tier != .mono, capabilities.isStandard, !isEnough, let layout = Capabilities.layout()
    else { return nil }
    var entry = Capabilities.entry(term: capabilities.term)
    ColorEncoding.teach(&entry, tier: tier, layout: layout)
    return entry
  }

  /// Signals first, then ncurses: it leaves alone those that somebody already handles.
  private static func prepareRescue(
    _ capabilities: Capabilities,
    options: CursesTerminal.Options,
    environment: [String: String]
  ) throws(TerminalFailure) {
    let bytes = capabilities.strings.restore(
      isStandard: capabilities.isStandard,
      mouse: options.mouse
    )
    guard rescue_prepare(options.outputDescriptor, bytes, bytes.count) else {
      throw .system(errno: errno)
    }
    guard signal_inbox_open() else { throw .system(errno: errno) }
    // The runtime has read SWIFT_BACKTRACE long before us. Its backtrace asks on the terminal
    // and waits 30 s for an answer, so it runs only when someone has switched that off.
    let backtrace = environment["SWIFT_BACKTRACE"] ?? ""
    rescue_install(backtrace.contains("interactive=no"))
  }

  private static func openScreen(
    term: String,
    entry: TerminfoEntry?,
    options: CursesTerminal.Options
  ) -> Bool {
    func open() -> Bool {
      curses_screen_open(term, options.inputDescriptor, options.outputDescriptor)
    }
    guard let entry else { return open() }
    let former = getenv("TERMINFO").map { String(cString: $0) }
    setenv("TERMINFO", "b64:" + Base64.encode(entry.compiled), 1)
    let isOpen = open()
    if let former {
      setenv("TERMINFO", former, 1)
    } else {
      unsetenv("TERMINFO")
    }
    return isOpen || open()
  }

  /// The tier that ncurses really has: an entry in memory may have been refused.
  private static func startColor(_ wanted: ColorTier) -> ColorTier {
    guard wanted != .mono, curses_screen_start_color() else { return .mono }
    let colors = Int(terminal_entry_number("colors"))
    return colors >= Int(ColorEncoding.colors(for: wanted))
      ? wanted : ColorChoice.tier(ofColors: min(colors, 256))
  }

  private static func undo() {
    rescue_remove()
    signal_inbox_close()
  }
}
