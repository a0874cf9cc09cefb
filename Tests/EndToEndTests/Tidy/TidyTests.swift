import Foundation
import Testing

/// What the house rules ask of the sources, and what to do when they are broken.
@Suite("The sources are tidy")
struct TidyTests {
  @Test("no Swift file is longer than 400 lines: split it by noun")
  func noFileIsTooLong() throws {
    for file in try SourceTree.swiftFiles(under: ["Sources", "Tests", "Themes"]) {
      let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false).count - 1
      #expect(lines <= 400, "\(file.path) has \(lines) lines: split it, one noun a file")
    }
  }

  @Test("no function is longer than 70 lines: let helpers compute")
  func noFunctionIsTooLong() throws {
    for file in try SourceTree.swiftFiles(under: ["Sources"]) {
      for function in FunctionScan.functions(in: file.text) where function.lines > 70 {
        Issue.record("\(file.path): \(function.head) has \(function.lines) lines; split it")
      }
    }
  }

  @Test("no line of C is wider than 100 columns: the formatter sees Swift only")
  func noLineOfCIsTooWide() throws {
    for file in try SourceTree.files(under: ["Sources"], endings: [".c", ".h"]) {
      for (index, line) in file.text.split(separator: "\n", omittingEmptySubsequences: false)
        .enumerated() where line.count > 100
      {
        Issue.record("\(file.path):\(index + 1) has \(line.count) columns; wrap it")
      }
    }
  }

  @Test("nothing is left for later, and nothing is forced")
  func nothingIsLeftForLater() throws {
    for file in try SourceTree.swiftFiles(under: ["Sources"]) {
      for word in ["TODO", "FIXME", "fatalError("] {
        #expect(
          !file.text.contains(word),
          "\(file.path) says \(word): do it, or say it in an issue"
        )
      }
    }
  }

  /// The drawing of the house, who may import whom; nothing knows who calls it.
  static let arrows: [String: Set<String>] = [
    "CommunityModel": [],
    "CSystem": [],
    "CNcurses": [],
    "TerminalUI": ["Themes"],
    "CommunityStore": ["CommunityModel", "CSystem"],
    "Interchange": ["CommunityModel"],
    "CursesTerminal": ["TerminalUI", "CNcurses"],
    "Dashboard": ["CommunityModel", "CommunityStore", "TerminalUI", "Interchange"],
    "dizao": [
      "CommunityModel", "CommunityStore", "Interchange", "TerminalUI", "CursesTerminal",
      "Dashboard",
    ],
    "bench": [
      "CommunityModel", "CommunityStore", "Interchange", "TerminalUI", "CursesTerminal",
      "Dashboard", "CSystem",
    ],
  ]

  @Test("every target imports only what the drawing allows", arguments: arrows.keys.sorted())
  func importsFollowTheDrawing(target: String) throws {
    let ours = Set(TidyTests.arrows.keys).union(["Themes"])
    let allowed = TidyTests.arrows[target] ?? []
    for file in try SourceTree.swiftFiles(under: ["Sources/\(target)"]) {
      for module in SourceTree.imports(in: file.text) where ours.contains(module) {
        #expect(
          allowed.contains(module),
          "\(file.path) imports \(module); \(target) may know \(allowed.sorted())"
        )
      }
    }
  }

  @Test("the model, the store and the file formats do without Foundation")
  func foundationStaysOut() throws {
    let folders = [
      "CommunityModel", "CommunityStore", "Interchange", "CursesTerminal", "Dashboard",
    ]
    for file in try SourceTree.swiftFiles(under: folders.map { "Sources/\($0)" }) {
      #expect(
        !SourceTree.imports(in: file.text).contains("Foundation"),
        "\(file.path) imports Foundation: it costs start-up time; use the model's own types"
      )
    }
  }
}
