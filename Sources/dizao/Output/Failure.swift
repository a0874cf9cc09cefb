internal import CommunityModel

/// Why a command ends without having done what was asked: the exit code, and what to say.
///
/// It carries evidence; the sentence is made of its key in the language of the one who asked.
struct Failure: Error, Hashable {
  enum Value: Hashable, Sendable {
    case text(String)
    case number(Int)
    case instant(Instant)
    /// The key of a word on screen.
    case label(String)
    /// The key of another sentence.
    case sentence(String)
    /// What is behind it, as a sentence of its own.
    case failure(Failure)
  }

  var status: ExitStatus
  /// Key of the sentence.
  var key: String
  var values: [String: Value]

  init(_ status: ExitStatus, _ key: String, _ values: [String: Value] = [:]) {
    self.status = status
    self.key = key
    self.values = values
  }

  /// Arguments that make no sense: `usage.KEY`.
  static func usage(_ key: String, _ values: [String: Value] = [:]) -> Failure {
    Failure(.usage, "usage.\(key)", values)
  }

  init(_ refusal: Refusal) {
    self.init(.refused, refusal.key, refusal.values.mapValues(Value.init))
  }

  /// The sentence for people, safe to print.
  func sentence(_ words: Words) -> String {
    PlainText.line(words.sentence(key, values.mapValues { $0.text(words) }))
  }
}

extension Failure.Value {
  init(_ value: Refusal.Value) {
    switch value {
    case .text(let text): self = .text(text)
    case .number(let number): self = .number(number)
    case .instant(let instant): self = .instant(instant)
    case .label(let key): self = .label(key)
    }
  }

  /// More of what somebody typed would bury the sentence.
  private static let textLengthMax = 300

  func text(_ words: Words) -> String {
    switch self {
    case .text(let text):
      text.count > Failure.Value.textLengthMax
        ? text.prefix(Failure.Value.textLengthMax) + "…" : text
    case .number(let number): String(number)
    case .instant(let instant): instant.minuteText
    case .label(let key): words.label(key)
    case .sentence(let key): words.sentence(key)
    case .failure(let failure): failure.sentence(words)
    }
  }
}
