import CommunityModel
import CommunityStore
import TerminalUI
import Testing

@testable import Dashboard

@Suite("Hostile text never reaches the terminal as it is")
struct HostileTextTests {
  static let texts = [
    "灯坏\u{1B}[2J\u{1B}]0;标题\u{7}了", "\u{9B}31m红\u{9D}0;x\u{9C}",
    "账单\u{202E}gnp.exe\u{202C}\u{2066}x\u{2069}",
    "零\u{200B}宽\u{200D}\u{FEFF}\u{2060}\u{AD}字", "行\u{2028}段\u{2029}\u{B}\u{C}\u{85}尾",
    "\u{0}\u{8}\u{7F}",
    "a" + String(repeating: "\u{301}", count: 500), "👨‍👩‍👧‍👦🇨🇳\u{1F468}\u{200D}",
    "\u{E0001}\u{E0041}\u{FFFE}\u{10FFFF}",
    String(repeating: "长", count: 10_000), String(repeating: "\u{200F}", count: 3_000) + "后",
    "عربي\u{61C} עברית", "\t\r\n\t", "",
  ]

  private static let sizes = [
    Size(width: 80, height: 24), Size(width: 120, height: 36), Size(width: 7, height: 3),
  ]

  /// What no cell of a screen may hold.
  private func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .surrogate, .lineSeparator, .paragraphSeparator, .unassigned, .privateUse: true
    case .format: scalar != "\u{200D}"
    default: false
    }
  }

  private func check(_ desk: Desk, _ place: String) {
    for size in HostileTextTests.sizes {
      desk.send(.resized(size))
      let surface = View(desk.state).surface()
      let harmful = surface.text.unicodeScalars.contains { $0 != "\n" && isHarmful($0) }
      #expect(!harmful, "\(place) in \(size)")
      #expect(isWhole(surface), "\(place) in \(size): half a wide character")
    }
    desk.send(.resized(HostileTextTests.sizes[0]))
  }

  /// Every wide character has its right half beside it in the same row.
  private func isWhole(_ surface: Surface) -> Bool {
    let width = surface.size.width
    return (0..<surface.size.height).allSatisfy { row in
      var isAfterWide = false
      for cell in surface.cells[row * width..<(row + 1) * width] {
        if (cell.width == 0) != isAfterWide { return false }
        isAfterWide = cell.width == 2
      }
      return !isAfterWide
    }
  }

  /// A desk whose store, as far as it lets it in, and everything else is that text.
  private func desk(_ text: String, _ language: Language) throws -> Desk {
    let desk = try Desk.full(language: language)
    var board = desk.state.board
    board.siteName = text
    for index in board.communities.indices {
      board.communities[index].name = text
      board.communities[index].type = text
    }
    for index in board.recent.indices { board.recent[index].by = text }
    desk.send(.board(board))
    var issue = try #require(desk.state.detail?.issue)
    (issue.title, issue.text, issue.estate, issue.place) = (text, text, text, text)
    (issue.handler, issue.externalID, issue.category) = (text, text, text)
    issue.referral = Referral(to: text, number: text)
    issue.hold = Hold(
      since: desk.trial.now,
      reason: text,
      approver: text,
      reviewOn: desk.trial.now.date
    )
    issue.resolution = Resolution(text: text, by: .community, at: desk.trial.now)
    issue.supporters = [Supporter(person: "P1", hash: nil, at: desk.trial.now)]
    var history = desk.state.detail?.history ?? []
    for index in history.indices {
      history[index].by = text
      history[index].body[.note] = .text(text)
    }
    let person = Person(id: "P1", salt: "00", name: text, phone: text)
    desk.send(.detail(IssueDetail(issue: issue, history: history, people: ["P1": person])))
    desk.state.actor = Actor(by: text, terminal: text)
    return desk
  }

  @Test("On every screen", arguments: texts, Language.allCases)
  func screens(text: String, language: Language) throws {
    let desk = try desk(text, language)
    check(desk, "overview")
    desk.state.community = Trial.site
    check(desk, "one community")
    desk.state.screen = .issue
    check(desk, "issue")
    desk.state.screen = .help
    check(desk, "help")
    desk.state.screen = .overview
    desk.send(.notice(Notice(kind: .bad, text: text)))
    check(desk, "notice")
  }

  @Test("In every field that takes text", arguments: texts)
  func fields(text: String) throws {
    let desk = try desk(text, .zh)
    desk.type("/")
    desk.paste(text)
    check(desk, "filter line")
    desk.press(.enter)
    check(desk, "filter in the title")
    desk.press(.escape)
    desk.type(":")
    desk.paste(text)
    check(desk, "palette")
    desk.press(.escape)
    desk.type("n")
    for _ in 0..<15 {
      desk.paste(text)
      check(desk, "form")
      desk.press(.tab)
    }
  }

  @Test("A draft with such words is shown safely", arguments: texts)
  func draft(text: String) throws {
    let desk = try desk(text, .zh)
    var texts = ["quick": text]
    for field in Field.allCases { texts[field.rawValue] = text }
    desk.drafts["report"] = Draft(name: "report", savedAt: desk.trial.now, texts: texts)
    desk.type("n")
    for _ in 0..<15 {
      check(desk, "form")
      desk.press(.tab)
    }
  }

  @Test("Titles in the store", arguments: texts.filter { $0.count < 100 })
  func titles(text: String) throws {
    let desk = try Desk.full()
    let store = try #require(desk.store)
    do {
      let body = Fields([.title: .text(text), .text: .text(text), .place: .text(text)])
      try store.commit([ChangeDraft(.issue(.report), body: body)], by: Trial.zhao)
    } catch CommitFailure.refused {
      return  // What the store does not take cannot be shown either.
    }
    try desk.follow()
    desk.choose(store.lastSeq)
    check(desk, "queue")
    desk.type("n")
    desk.press(.tab)
    desk.type("dh")
    check(desk, "suggestion")
  }
}
