import Foundation

/// The real files beside the project, which the repository does not hold.
enum RealFile: String {
  case messages = "resident-messages.csv"
  case messagesInGB18030 = "resident-messages-gb18030.csv"
  case guideline = "guideline-garbled.txt"

  static let absence = "the folder shared/data is not beside the project: real files not tried"

  static var areHere: Bool {
    FileManager.default.fileExists(atPath: folder.appending(path: messages.rawValue).path)
  }

  func bytes() throws -> [UInt8] {
    Array(try Data(contentsOf: Self.folder.appending(path: rawValue)))
  }

  private static var folder: URL {
    var root = URL(filePath: #filePath).resolvingSymlinksInPath()
    for _ in 0..<3 { root.deleteLastPathComponent() }
    return root.deletingLastPathComponent().appending(path: "shared/data")
  }
}

extension [UInt8] {
  /// The bytes of a text as UTF-8.
  init(utf8 text: String) { self = Array(text.utf8) }
}
