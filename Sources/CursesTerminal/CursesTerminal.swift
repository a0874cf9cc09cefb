internal import CNcurses
internal import Glibc
public import TerminalUI

/// The real terminal, taken over by ncurses: surfaces go out, inputs come in.
///
/// There is one at a time. It gives the terminal back on every way out: `close`, `deinit`,
/// `exit`, a fatal signal. Not for more than one thread.
public final class CursesTerminal {
  public internal(set) var size: Size
  public let colorTier: ColorTier
  /// Whether the terminal has said that it gives ambiguous characters two columns, or an option.
  public internal(set) var ambiguousWidthIsTwo: Bool

  /// Whether frames and charts must be ASCII: by option, encoding, or because lines are two
  /// columns wide.
  public var glyphsAreASCII: Bool { options.ascii || !isUTF8 || ambiguousWidthIsTwo }

  let options: Options
  let isUTF8: Bool
  let capabilities: Capabilities
  var painter: Painter
  var keyboard: Keyboard
  var questions = Questions()
  let mayAskUpdateMode: Bool
  var hasAsked = false
  var isOpen = true
  /// Signals taken from the inbox but not reported yet, and news that a wait must bring.
  var signals: UInt64 = 0
  var isResizePending = false
  var isContinuePending = false

  /// Takes the terminal over; nothing is painted yet.
  ///
  /// `environment` is asked for TERM, colours and SSH; the locale is the process's own.
  public init(
    options: Options = Options(),
    environment: [String: String]
  ) throws(TerminalFailure) {
    let opening = try Opening(options: options, environment: environment)
    self.options = options
    isUTF8 = opening.isUTF8
    capabilities = opening.capabilities
    colorTier = opening.tier
    ambiguousWidthIsTwo = options.ambiguous == .two
    mayAskUpdateMode = Self.mayAskUpdateMode(environment, capabilities: opening.capabilities)
    size = Descriptor.size(of: options.outputDescriptor) ?? Self.cursesSize
    keyboard = Keyboard(
      descriptor: options.inputDescriptor,
      escapeDelayMilliseconds: options.escapeDelayMilliseconds
        ?? (environment["SSH_CONNECTION"] == nil ? 25 : 100)
    )
    painter = Painter(
      palette: Palette(
        pairsMax: opening.tier == .mono ? 0 : Int(curses_screen_pairs_max()),
        define: curses_screen_define_pair
      ),
      isASCII: !opening.isUTF8
    )
    fitCurses()
    enterModes()
  }

  deinit { close() }

  /// Gives the terminal back; the second time does nothing.
  public func close() {
    guard isOpen else { return }
    leave()
    isOpen = false
    curses_screen_close()
    rescue_remove()
    signal_inbox_close()
  }

  static var cursesSize: Size {
    Size(width: Int(curses_screen_width()), height: Int(curses_screen_height()))
  }

  /// Terminals that would print a part of the question instead of answering.
  private static func mayAskUpdateMode(
    _ environment: [String: String],
    capabilities: Capabilities
  ) -> Bool {
    capabilities.isStandard && !capabilities.term.hasPrefix("linux")
      && !capabilities.term.hasPrefix("vt") && environment["TERM_PROGRAM"] != "Apple_Terminal"
  }
}
