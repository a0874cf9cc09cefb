import CommunityModel
import CommunityStore
import TerminalUI

@testable import Dashboard

extension Trial {
  var stateFolder: String { scratch.path + "/state" }

  /// The dashboard of a terminal, on this store.
  func program(
    _ terminal: FakeTerminal,
    readOnly: Bool = false,
    editor: String = "true",
    work: StoreWork? = nil,
    changesUntilCompaction: Int = 4_000
  ) throws -> DashboardProgram {
    let options = DashboardOptions(
      storePath: path,
      language: .zh,
      themeName: "dark",
      isReadOnly: readOnly,
      actor: Trial.zhao,
      stateFolder: stateFolder,
      editor: editor,
      environment: environment,
      changesUntilCompaction: changesUntilCompaction
    )
    return try DashboardProgram(options, terminal: terminal.port, work: work ?? standardWork)
  }

  private var standardWork: StoreWork {
    StoreWork(
      makeDemo: { _ in _ = try self.makeFullStore() },
      makeStore: { _, code, name in
        let store = try self.makeStore()
        let body = Fields([.community: .text(code), .name: .text(name)])
        try store.commit([ChangeDraft(.communityCreate, body: body)], by: Trial.zhao)
      },
      importFile: { _, file, _ in "导入了 \(file)" },
      sentence: { error, _ in "出错：\(error)" }
    )
  }
}
