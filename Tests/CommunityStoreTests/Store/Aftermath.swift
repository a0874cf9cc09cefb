import CommunityStore
import Testing

/// What one power cut left of a test's folder, laid out in memory to be opened.
struct Aftermath {
  /// In the place of the folder that the forgetful disk began with.
  let path: String
  /// What had been acknowledged when the power went.
  let acknowledged: Int
  /// The last call before the cut and what the cut took, for messages.
  let story: String

  var store: String { path + "/store" }
  /// What stands between the line ends of all files of the store.
  var lines: Set<String> { get throws { try Scratch.lines(store) } }
  var names: [String] { get throws { try Scratch.names(path) } }

  /// The same state, when the same had been acknowledged, is judged once.
  private struct State: Hashable {
    let remains: [String: [UInt8]]
    let acknowledged: Int
  }

  /// Cuts the power at each of these moments in each of these ways.
  ///
  /// A failed demand ends it: the others would only repeat what it says.
  static func forEach(
    of moments: [ForgetfulDisk.Moment],
    cuts: [PowerCut] = PowerCut.all(seeds: 0..<2),
    _ judge: (Aftermath) throws -> Void
  ) throws {
    var judged: Set<State> = []
    for moment in moments {
      for cut in cuts {
        let state = State(
          remains: cut.remains(of: moment.memory),
          acknowledged: moment.acknowledged
        )
        guard judged.insert(state).inserted else { continue }
        let scratch = Scratch(in: Scratch.memory)
        try lay(state.remains, in: scratch.path)
        let story = "\(moment.call), cut: \(cut)"
        let left = Aftermath(
          path: scratch.path,
          acknowledged: moment.acknowledged,
          story: story
        )
        do {
          try judge(left)
        } catch is ExpectationFailedError {
          Issue.record("\(story)")
          return
        } catch {
          Issue.record(error, "\(story)")
          return
        }
      }
    }
  }

  private static func lay(_ remains: [String: [UInt8]], in path: String) throws {
    // A folder stands before what is in it.
    for (inner, bytes) in remains.sorted(by: { $0.key < $1.key }) {
      if inner.hasSuffix("/") {
        try Disk.system.makeFolder(path + inner.dropLast(), true)
      } else {
        try Scratch.write(bytes, to: path + inner)
      }
    }
  }
}

extension Scratch {
  /// What stands between the line ends of all files below a folder.
  static func lines(_ folder: String) throws -> Set<String> {
    var lines: Set<String> = []
    for name in try names(folder) {
      let path = folder + "/" + name
      if try Disk.system.status(path).isFolder {
        try lines.formUnion(self.lines(path))
      } else {
        try lines.formUnion(text(path).split(separator: "\n").map(String.init))
      }
    }
    return lines
  }
}
