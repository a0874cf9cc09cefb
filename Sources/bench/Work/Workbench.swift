internal import CommunityModel
internal import CommunityStore
internal import Glibc
internal import TerminalUI

/// What all measurements share: a folder on a disk, the program, the messages, a filled store.
///
/// The folder goes when the workbench does.
final class Workbench {
  let folder: String
  /// The built `dizao`.
  let program: String
  /// This program, to be run beside itself.
  let ownPath: String
  let messages: MessageFile
  /// By how much fewer samples are taken: 1, or 10 for a quick look.
  let divisor: Int
  /// The screen on which keys are measured.
  let screen = Size(width: 200, height: 60)
  /// How large its store is; nil for the one of the messages.
  let size: StoreSize?
  /// Its store was there before.
  let isGivenStore: Bool
  private var filledStore: String?

  var screenText: String { "\(screen.width)x\(screen.height)" }

  /// How many open issues stand in the filled store besides the messages.
  static let openIssues = 300

  init(_ arguments: BenchArguments, size: StoreSize? = nil) throws(Unmade) {
    self.size = size
    var template = Array(
      (arguments.folder + "/dizao-bench-" + String(repeating: "X", count: 6)).utf8CString
    )
    guard mkdtemp(&template) != nil else { throw .system(call: "mkdtemp", errno: errno) }
    folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    program = arguments.program
    ownPath = arguments.own
    isGivenStore = arguments.store != nil
    filledStore = arguments.store
    divisor = arguments.isQuick ? 10 : 1
    messages = try MessageFile(in: arguments.data, orMadeIn: folder)
  }

  deinit { FileTree.remove(folder) }

  /// So many samples, or a part of them for a quick look, at least five.
  func count(_ full: Int) -> Int { max(5, full / divisor) }

  /// A name in the folder that nobody uses yet.
  func newPath(_ name: String) -> String {
    var path = "\(folder)/\(name)"
    var number = 1
    while access(path, F_OK) == 0 {
      number += 1
      path = "\(folder)/\(name)-\(number)"
    }
    return path
  }

  /// A run of `dizao` on a store, with an environment of its own.
  func command(_ arguments: [String], store: String) -> ProgramCommand {
    ProgramCommand(
      program,
      arguments,
      variables: [
        ("PATH", "/usr/local/bin:/usr/bin:/bin"), ("TERM", "xterm-256color"),
        ("LANG", "C.UTF-8"), ("HOME", folder), ("XDG_STATE_HOME", folder + "/state"),
        ("XDG_CONFIG_HOME", folder + "/config"), ("DIZAO_STORE", store), ("DIZAO_LANG", "zh"),
        ("DIZAO_BY", "bench"),
      ]
    )
  }

  /// A new store with one community and nothing else; its path.
  func makeStore() throws(Unmade) -> String {
    let path = newPath("store")
    let arguments = ["init", "--site", DemoCity.siteCode, "--name", DemoCity.siteName]
    _ = try command(arguments, store: path).run()
    return path
  }

  /// What tells the figures of stores of several sizes apart.
  var suffix: String { size.map { ", \($0.text)" } ?? "" }

  /// The store of the wanted size, else with all messages and some open issues; made by whoever
  /// asks first.
  func store() throws -> String {
    if let filledStore { return filledStore }
    let path = try size.map(makeLargeStore) ?? makeMessageStore()
    filledStore = path
    return path
  }

  private func makeLargeStore(_ size: StoreSize) throws -> String {
    let path = newPath("store")
    let now = Instant(milliseconds: StoreEnvironment.system.now())
    try LargeStore(size, now: now).make(at: path)
    return path
  }

  private func makeMessageStore() throws -> String {
    let path = try makeStore()
    _ = try command(["import", messages.path], store: path).run()
    let store = try Store(opening: path)
    let now = StoreEnvironment.system.now()
    let drafts = (1...Workbench.openIssues).map { number in
      ChangeDraft(
        .issue(.report),
        body: [.title: .text("\(number)栋\(number % 7 + 1)单元楼道灯不亮，晚上看不清路")],
        at: Instant(milliseconds: now - Int64(number) * 7_200_000)
      )
    }
    _ = try store.commit(drafts, by: Workbench.actor)
    return path
  }

  static let actor = Actor(by: "bench", terminal: "bench")

  /// What the last line of a whole screen shows.
  static let footer = Words(.zh).label("ft.help")

  /// The dashboard on the filled store, just started.
  func startDashboard(size: Size? = nil) throws -> TerminalSession {
    try TerminalSession(command([], store: try store()), size: size ?? screen)
  }

  /// The dashboard with its screen full, ended issues read and nothing going on.
  func openDashboard(size: Size? = nil) throws -> TerminalSession {
    let session = try startDashboard(size: size)
    _ = try session.burst(showing: Workbench.footer)
    try session.settle(milliseconds: 400)
    return session
  }
}

extension ChangeDraft {
  fileprivate init(_ kind: ChangeKind, body: KeyValuePairs<Field, FieldValue>, at: Instant) {
    self.init(kind, body: Fields(body), at: at)
  }
}
