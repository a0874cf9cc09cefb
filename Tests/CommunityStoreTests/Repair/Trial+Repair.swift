import CommunityModel
import Testing

@testable import CommunityStore

/// A store that is damaged and repaired.
extension Trial {
  /// Changes 1–4 in tables, 5–6 in a second journal and tables.
  @discardableResult
  func makeStoreCompactedTwice() throws -> Store {
    let store = try makeStore()
    let fix = ChangeDraft(.issue(.fix), body: [.title: .text("井盖"), .done: .text("盖好")])
    try store.commit([Trial.report("灯坏", [.reporter: .text("王")]), fix, fix], by: Trial.wang)
    try store.compact()
    try store.commit([Trial.report("噪声"), fix], by: Trial.wang)
    try store.compact()
    return store
  }

  /// The same, with changes 7–8 behind them.
  @discardableResult
  func makeStoreToDamage() throws -> Store {
    let store = try makeStoreCompactedTwice()
    try store.commit([Trial.report("尾巴", [.reporter: .text("李")])], by: Trial.wang)
    try store.commit([Trial.act(.note, 2, [.note: .text("好")])], by: Trial.wang)
    return store
  }

  /// Flips a bit of the first byte of a text in a file of the store.
  func damage(_ file: String, at place: String) throws {
    let path = path + "/" + file
    var bytes = try Scratch.bytes(path)
    let text = Array(place.utf8)
    let index = try #require(bytes.indices.first { bytes[$0...].starts(with: text) })
    bytes[index] ^= 0x01
    try Scratch.write(bytes, to: path)
  }

  @discardableResult
  func repair(_ disk: Disk? = nil) throws -> RepairReport {
    try Store.repair(path, by: Trial.wang, environment: environment(disk))
  }
}
