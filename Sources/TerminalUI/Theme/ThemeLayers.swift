import Themes

/// Follows `inherits` from file to file and lays the documents over each other.
///
/// A person's file may have the name of a shipped theme and inherit from that one. A shipped
/// theme inherits from shipped ones only, whatever the person's folder has.
struct ThemeLayers {
  typealias Outcome = Result<Theme, Failure>

  /// A theme file, and where it is from.
  struct Layer {
    let name: String
    let source: [UInt8]
    let isShipped: Bool
  }

  /// At least one error.
  struct Failure: Error {
    let first: ThemeError
    let rest: [ThemeError]

    var errors: [ThemeError] { [first] + rest }
  }

  let userFiles: [ThemeLibrary.File]

  func file(named name: String) -> Layer? {
    user(name) ?? shipped(name)
  }

  func theme(from start: Layer) -> Outcome {
    var errors: [ThemeError] = []
    var visited = [start]
    var reader = ThemeReader(start.source, name: start.name)
    var document = reader.document
    errors += reader.errors
    while errors.isEmpty, let name = document.inherits {
      guard let layer = parent(name.text, visited: visited) else {
        errors.append(missing(name, visited: visited))
        break
      }
      visited.append(layer)
      reader = ThemeReader(layer.source, name: layer.name)
      errors += reader.errors
      document = document.laid(over: reader.document)
    }
    return finish(document, name: start.name, errors: errors)
  }

  /// What is missing is only told of a file that can be read.
  private func finish(_ document: ThemeDocument, name: String, errors: [ThemeError]) -> Outcome {
    var builder = ThemeBuilder(document, name: name)
    let theme = errors.isEmpty ? builder.build() : nil
    let all = errors + builder.errors
    if let theme, all.isEmpty { return .success(theme) }
    guard let first = all.first else { preconditionFailure("no theme and no error") }
    return .failure(Failure(first: first, rest: Array(all.dropFirst())))
  }

  private func parent(_ name: String, visited: [Layer]) -> Layer? {
    func isFresh(_ layer: Layer) -> Bool {
      !visited.contains { $0.name == layer.name && $0.isShipped == layer.isShipped }
    }
    if visited.last?.isShipped != true, let own = user(name), isFresh(own) { return own }
    return shipped(name).flatMap { isFresh($0) ? $0 : nil }
  }

  private func missing(_ name: ThemeDocument.Name, visited: [Layer]) -> ThemeError {
    let isCircle = visited.contains { $0.name == name.text }
    let known = ThemeLibrary.names(userFiles: userFiles)
    let kind: ThemeFault =
      isCircle
      ? .inheritanceCycle(visited.map(\.name) + [name.text])
      : .unknownTheme(name.text, suggestion: Suggestion.nearest(to: name.text, among: known))
    return ThemeError(file: name.file, line: name.line, kind: kind)
  }

  private func user(_ name: String) -> Layer? {
    userFiles.first { $0.name == name }
      .map { Layer(name: $0.name, source: $0.source, isShipped: false) }
  }

  private func shipped(_ name: String) -> Layer? {
    ShippedThemes.all.first { $0.name == name }
      .map { Layer(name: $0.name, source: $0.source, isShipped: true) }
  }
}
