import CommunityModel
import CommunityStore
import TerminalUI
import Testing

@testable import Dashboard

/// A state with a store behind it: keys in, screens out, and a note of what was asked of the world.
///
/// Work on the store is done at once and comes back as events, as the program does it; drafts are
/// kept in memory. A rest of the cursor comes only with `rest()`.
final class Desk {
  let trial: Trial
  let store: Store?
  var state: DashboardState
  /// What update asked for beyond the store and the drafts, in order.
  private(set) var asked: [String] = []
  var drafts: [String: Draft] = [:]
  private(set) var committed: [[ChangeDraft]] = []
  private var texts: TextSearch?

  init(
    _ trial: Trial,
    _ store: Store?,
    size: Size = Size(width: 80, height: 24),
    language: Language = .zh,
    actor: Actor = Trial.zhao,
    isASCII: Bool = false
  ) throws {
    self.trial = trial
    self.store = store
    let theme = try ThemeLibrary.load(named: "dark", userFiles: [])
    state = DashboardState(
      now: trial.now,
      size: size,
      rules: .standard,
      actor: actor,
      language: language,
      themeName: "dark",
      themeNames: ["dark", "light", "mono"],
      signs: StatusSigns { theme.sign(for: $0, ascii: isASCII) },
      drawing: DrawingContext(glyphs: isASCII ? .ascii : GlyphSet(borders: theme.borders))
    )
    if let store { send(.board(board(of: store))) } else { state.screen = .welcome }
  }

  /// A desk before a full store.
  static func full(
    size: Size = Size(width: 80, height: 24),
    language: Language = .zh,
    isASCII: Bool = false
  ) throws -> Desk {
    let trial = try Trial()
    return try Desk(
      trial,
      try trial.makeFullStore(),
      size: size,
      language: language,
      isASCII: isASCII
    )
  }

  private func board(of store: Store) -> Board {
    Board(
      site: store.header.site,
      siteName: store.header.name,
      generation: store.generation,
      columns: store.columns,
      communities: store.communities,
      summary: store.summary,
      recent: store.recentChanges(200),
      isReadOnly: store.isReadOnly,
      isScanning: !store.isScanned,
      texts: texts.flatMap(store.marks) ?? TextMarks()
    )
  }

  // What people do.

  /// Each character is a key press.
  func type(_ text: String) {
    for character in text { send(.input(.key(Key(character)))) }
  }

  func press(_ codes: Key.Code...) {
    for code in codes { send(.input(.key(Key(code)))) }
  }

  func control(_ character: Character) { send(.input(.key(.control(character)))) }

  func paste(_ text: String) { send(.input(.paste(text))) }

  func rest() { send(.rested) }

  /// Goes to an issue wherever it stands in the list.
  func choose(_ number: Int) {
    state.select(Trial.id(number))
    rest()
  }

  // What people see.

  var screen: String { View(state).surface().text }

  /// The last row: hints, a notice or the filter line.
  var footer: String { View(state).surface().text(row: state.size.height - 1) }

  var notice: String? { state.notice?.text }

  /// The numbers of the issues in the list, top to bottom.
  var listed: [Int] { state.queue.list.rows.map { state.board.columns.id($0).number } }

  var selected: Int? { state.queue.selected?.number }

  var formTexts: [String: String] {
    var texts: [String: String] = [:]
    for field in state.form?.fields ?? [] where !field.text.isEmpty {
      texts[field.rule.field.rawValue] = field.text
    }
    return texts
  }

  // How the world answers.

  func send(_ event: Event) {
    for effect in state.update(event) { perform(effect) }
  }

  /// Another process recorded something: the board comes as after following.
  func follow() throws {
    guard let store else { return }
    _ = try store.catchUp()
    send(.board(board(of: store)))
  }

  private func perform(_ effect: Effect) {
    switch effect {
    case .commit(let drafts, let purpose): commit(drafts, purpose)
    case .loadDetail(let id): loadDetail(id)
    case .restThenDetail: break
    case .searchTexts(let needles, let amongEnded): search(needles, amongEnded)
    case .loadDraft(let name): send(.draft(drafts[name]))
    case .saveDraft(let draft): drafts[draft.name] = draft
    case .dropDraft(let name): drafts[name] = nil
    case .makeStore(let code, let name, let file):
      asked.append("makeStore \(code) \(name) \(file ?? "-")")
    default: asked.append("\(effect)")
    }
  }

  private func commit(_ drafts: [ChangeDraft], _ purpose: CommitPurpose) {
    guard let store else { return }
    committed.append(drafts)
    do {
      let changes = try store.commit(drafts, by: state.actor)
      send(.board(board(of: store)))
      send(.committed(.recorded(changes, purpose: purpose)))
    } catch CommitFailure.refused(_, let refusal) {
      send(.board(board(of: store)))
      send(.committed(.refused(refusal, purpose: purpose)))
    } catch {
      send(.committed(.failed("\(error)", purpose: purpose)))
    }
  }

  private func search(_ needles: [ExactNeedle], _ amongEnded: Bool) {
    guard let store else { return }
    texts = store.makeTextSearch(needles, amongEnded: amongEnded)
    do { try texts?.run() } catch { Testing.Issue.record(error) }
    send(.board(board(of: store)))
  }

  private func loadDetail(_ id: RecordID) {
    guard let store else { return }
    do {
      guard let issue = try store.issue(id) else { return }
      var people: [String: Person] = [:]
      for person in issue.supporters.compactMap(\.person) {
        people[person] = try store.person(person)
      }
      send(.detail(IssueDetail(issue: issue, history: try store.history(of: id), people: people)))
    } catch {
      Testing.Issue.record(error)
    }
  }
}
