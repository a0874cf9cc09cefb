import Foundation

/// The package's own files, found from where this one lies.
enum SourceTree {
  struct File {
    let path: String
    let text: String
  }

  static var root: String {
    URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().path
  }

  static func swiftFiles(under folders: [String]) throws -> [File] {
    try files(under: folders, endings: [".swift"])
  }

  static func files(under folders: [String], endings: [String]) throws -> [File] {
    var files: [File] = []
    for folder in folders {
      let base = root + "/" + folder
      guard let walker = FileManager.default.enumerator(atPath: base) else { continue }
      for case let path as String in walker where endings.contains(where: path.hasSuffix) {
        let text = try String(contentsOfFile: base + "/" + path, encoding: .utf8)
        files.append(File(path: folder + "/" + path, text: text))
      }
    }
    return files
  }

  /// Modules that a source imports, whatever access or attribute stands before.
  static func imports(in text: String) -> [String] {
    text.split(separator: "\n").compactMap { line in
      guard !line.hasPrefix(" "), let range = line.range(of: "import ") else { return nil }
      let before = line[..<range.lowerBound].trimmingCharacters(in: .whitespaces)
      let isImport = ["", "internal", "public", "@testable"].contains(before)
      return isImport ? line[range.upperBound...].trimmingCharacters(in: .whitespaces) : nil
    }
  }
}
