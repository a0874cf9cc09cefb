internal import Glibc
internal import TerminalUI

/// A person's own theme files.
enum UserThemes {
  /// More than any theme needs: a file of this size is refused by its reader.
  private static let bytesMax = 1_048_576

  /// The `.toml` files of a folder by name; none when there is no such folder.
  static func files(in folder: String) -> [ThemeLibrary.File] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var files: [ThemeLibrary.File] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      guard name.hasSuffix(".toml"), !name.hasPrefix(".") else { continue }
      // A theme that cannot be read is as good as none: choosing it says that there is none such.
      if let source = try? InputFile.read("\(folder)/\(name)", bytesMax: bytesMax) {
        files.append((name: String(name.dropLast(5)), source: source))
      }
    }
    return files.sorted { $0.name < $1.name }
  }
}
