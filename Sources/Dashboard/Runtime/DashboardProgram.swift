internal import CommunityModel
public import CommunityStore
public import TerminalUI

/// The dashboard at work: waits, lets the state take in what happened, does the work, draws.
///
/// The only place where state, store and terminal meet. One thread; ended issues are read on
/// others behind the screen, so that no key waits for them.
public final class DashboardProgram {
  let options: DashboardOptions
  let port: TerminalPort
  let work: StoreWork
  let drafts: DraftFolder
  var state: DashboardState
  var theme: ResolvedTheme
  var store: Store?
  var follower: Follower?
  var saidNotices = SaidNotices()
  /// The reading of the ended issues, while it goes on.
  var scan: BackgroundReading<TableScan>?
  /// The search in texts that was last asked for, also once it has ended.
  var texts: TextSearch?
  /// The same, while it goes on.
  var textSearch: BackgroundReading<TextSearch>?
  var compaction: BackgroundCompaction?
  /// The last change when a compaction was last begun: one that fails is not begun for ever.
  var compactedFrom = 0
  private var events: [Event] = []
  private var restsAt: Int64?
  private var isEnded = false
  private var isDirty = true
  private var lastFrameAt: Int64 = 0

  /// Milliseconds that the cursor rests before the detail follows.
  static let restMilliseconds: Int64 = 80
  /// Between frames that no key asked for: at most 30 a second.
  static let frameMilliseconds: Int64 = 33

  public init(
    _ options: DashboardOptions,
    terminal: TerminalPort,
    work: StoreWork
  ) throws(ThemeError) {
    self.options = options
    self.work = work
    port = terminal
    drafts = DraftFolder(path: options.stateFolder)
    let theme = try ThemeLibrary.load(named: options.themeName, userFiles: options.userThemes)
    self.theme = theme.resolved(for: terminal.tier)
    let isASCII = terminal.isASCII()
    state = DashboardState(
      now: Instant(milliseconds: options.environment.now()),
      size: terminal.size(),
      rules: options.rules,
      actor: options.actor,
      language: options.language,
      themeName: options.themeName,
      themeNames: ThemeLibrary.names(userFiles: options.userThemes),
      signs: StatusSigns { theme.sign(for: $0, ascii: isASCII) },
      drawing: DrawingContext(
        glyphs: isASCII ? .ascii : GlyphSet(borders: theme.borders),
        widthRule: terminal.widthRule()
      )
    )
  }

  /// Runs until somebody quits; the process's exit code.
  public func run() throws(StoreFailure) -> Int32 {
    try openStore()
    settle()
    while !isEnded {
      // Behind the first screen, and again whenever the store was loaded afresh.
      startScan()
      compactWhenDue()
      let arrival = port.wait(descriptors, timeout)
      take(arrival)
      settle()
      // What was typed up to the signal is in the draft by now.
      if let signal = arrival.termination { return 128 + signal }
    }
    return 0
  }

  func post(_ event: Event) { events.append(event) }

  func end() { isEnded = true }

  func rest() { restsAt = now + DashboardProgram.restMilliseconds }

  var now: Int64 { options.environment.now() }

  private var descriptors: [Int32] {
    [
      follower?.fileDescriptor, scan?.fileDescriptor, textSearch?.fileDescriptor,
      compaction?.fileDescriptor,
    ].compactMap { $0 }
  }

  /// How long nothing needs to be done: until the rest, the frame, the next minute.
  private var timeout: Int? {
    let now = self.now
    var next = 60_000 - now % 60_000
    if let restsAt { next = min(next, max(0, restsAt - now)) }
    if isDirty { next = min(next, max(0, lastFrameAt + DashboardProgram.frameMilliseconds - now)) }
    // Nobody tells that a store that could not be read can be read again.
    if follower != nil, follower?.fileDescriptor == nil || state.staleSince != nil {
      next = min(next, Int64(Follower.pauseMilliseconds))
    }
    return Int(next)
  }

  private func take(_ arrival: TerminalPort.Arrival) {
    if arrival.isChanged { takeTerminal() }
    let minute = now / 60_000
    if minute != state.now.milliseconds / 60_000 || !arrival.inputs.isEmpty {
      passTime(isNewMinute: minute != state.now.milliseconds / 60_000)
    }
    for input in arrival.inputs { post(.input(input)) }
    if !arrival.inputs.isEmpty { lastFrameAt = 0 }
    if hasNews(arrival.ready) { follow() }
    if let scan, arrival.ready.contains(scan.fileDescriptor) { finishScan() }
    if let textSearch, arrival.ready.contains(textSearch.fileDescriptor) { finishTextSearch() }
    if let compaction, arrival.ready.contains(compaction.fileDescriptor) { finishCompaction() }
    if let restsAt, now >= restsAt {
      self.restsAt = nil
      post(.rested)
    }
  }

  /// Others may have recorded something; without a descriptor that is always possible.
  private func hasNews(_ ready: [Int32]) -> Bool {
    guard let follower else { return false }
    if state.staleSince != nil { return true }
    return follower.fileDescriptor.map(ready.contains) ?? true
  }

  /// The list is worked out anew each minute; between, only the clock goes on.
  private func passTime(isNewMinute: Bool) {
    let instant = Instant(milliseconds: now)
    if isNewMinute { post(.tick(instant)) } else { state.now = instant }
  }

  private func takeTerminal() {
    state.drawing = DrawingContext(
      glyphs: port.isASCII() ? .ascii : state.drawing.glyphs,
      widthRule: port.widthRule()
    )
    post(.resized(port.size()))
  }

  /// Lets the state take in everything that happened, does the work, and shows what came of it.
  private func settle() {
    while !events.isEmpty {
      let event = events.removeFirst()
      let effects = state.update(event)
      isDirty = true
      for effect in effects { perform(effect) }
    }
    let hasWaited = now - lastFrameAt >= DashboardProgram.frameMilliseconds
    guard isDirty, hasWaited, !isEnded else { return }
    port.present(View(state).surface(), theme)
    lastFrameAt = now
    isDirty = false
  }
}
