import CommunityModel
import TerminalUI
import Testing

@testable import Dashboard

@Suite("The table of commands")
struct CommandTableTests {
  /// Every place where keys may mean something else.
  private static func places() throws -> [(name: String, state: DashboardState)] {
    let desk = try Desk.full()
    var places: [(String, DashboardState)] = []
    for pane in Pane.allCases {
      desk.state.focus = pane
      places.append(("\(pane)", desk.state))
    }
    for screen in [Screen.issue, .help, .welcome] {
      desk.state.screen = screen
      places.append(("\(screen)", desk.state))
    }
    return places
  }

  @Test("No two commands share a key in the same place")
  func keys() throws {
    for (name, state) in try CommandTableTests.places() {
      var owners: [Key: String] = [:]
      for command in CommandTable.all where command.belongs(state) {
        for key in command.keys {
          let owner = owners.updateValue(command.idName, forKey: key)
          #expect(owner == nil, "\(name): \(command.idName) and \(owner ?? "") share \(key)")
        }
      }
    }
  }

  @Test("Every command has an identity of its own")
  func identities() {
    #expect(Set(CommandTable.all.map(\.id)).count == CommandTable.all.count)
  }

  @Test("Keys that move about are nobody's, but for Space in the list")
  func movement() throws {
    let moving: [Key] = [
      Key(.down), Key(.up), Key(.pageDown), Key(.pageUp), Key(.home), Key(.end), Key("j"),
      Key("k"), Key("g"), Key("G"),
    ]
    for (name, state) in try CommandTableTests.places() {
      for key in moving {
        #expect(CommandTable.command(for: key, state) == nil, "\(key) in \(name)")
      }
    }
  }

  @Test("Space reads on where text is read", arguments: [Screen.help, .issue])
  func spaceReadsOn(screen: Screen) throws {
    let desk = try Desk.full()
    desk.state.screen = screen
    #expect(CommandTable.command(for: Key(" "), desk.state) == nil)
  }

  @Test("Every command has a name and help in both languages")
  func help() {
    for command in CommandTable.all {
      let key = command.help
      #expect(Words.hasSentence(key), "\(key) is missing")
      for language in Language.allCases {
        let words = Words(language)
        #expect(!words.sentence(key).isEmpty)
        #expect(words.label(command.label) != command.label, "\(command.label) has no words")
      }
    }
  }

  @Test("Every hindrance is a sentence")
  func hindrances() throws {
    for (_, state) in try CommandTableTests.places() {
      for command in CommandTable.all {
        guard let hindrance = command.hindrance(state) else { continue }
        #expect(Words.hasSentence(hindrance), "\(command.idName): \(hindrance)")
      }
    }
  }

  @Test("Every action of the life table that people are offered is a command")
  func actions() {
    let offered = IssueAction.all.filter { $0.isOffered && !$0.makesRecord }.map(\.verb)
    #expect(CommandTable.issueCommands.map(\.id) == offered.map { .issue($0) })
    #expect(CommandTable.all.contains { $0.id == .general(.report) })
    #expect(CommandTable.all.contains { $0.id == .general(.fix) })
  }

  @Test(
    "In 80 columns the hints reach as far as help, in 120 further",
    arguments: Language.allCases
  )
  func footer(language: Language) throws {
    let desk = try Desk.full(language: language)
    for width in [80, 120] {
      for focus in Pane.allCases {
        desk.state.focus = focus
        let hints = CommandTable.footer(desk.state)
        let line = HintLine(hints.map { HintLine.Hint($0.key, $0.name) })
        let fitting = line.fittingCount(width: width - 2, desk.state.drawing)
        #expect(hints.prefix(fitting).contains { $0.key == "?" }, "\(focus) at \(width)")
        if width == 120 { #expect(hints.prefix(fitting).contains { $0.key == "q" }) }
      }
    }
  }

  @Test("On the welcome only what works without a store has a key")
  func welcome() throws {
    let desk = try Desk(Trial(), nil)
    desk.type("nafxuj!/s:")
    #expect(desk.state.form == nil)
    #expect(desk.state.palette == nil)
    #expect(!desk.state.queue.isFiltering)
    #expect(desk.state.screen == .welcome)
    #expect(desk.asked.isEmpty)
  }

  @Test(
    "Keys are written as people know them",
    arguments: [
      (Key("n"), "n"), (Key(" "), "Space"), (.control("s"), "Ctrl-S"),
      (Key(.tab, .shift), "Shift-Tab"),
      (Key("x", .alt), "Alt-x"), (Key(.function(1)), "F1"), (Key(.pageDown), "PgDn"),
      (Key(.escape), "Esc"),
    ] as [(Key, String)]
  )
  func keyNames(key: Key, text: String) {
    #expect(KeyName.text(key, Words(.zh)) == text)
  }
}

extension Key {
  fileprivate init(_ character: Character, _ modifiers: Modifiers) {
    self.init(.character(character), modifiers)
  }
}
