import Testing

/// Everything that is said in text and exit codes; needs no terminal.
///
/// One after the other: hundreds of processes at once would starve the screens that are tested
/// meanwhile.
@Suite("On the command line", .serialized, .program, .timeLimit(.minutes(10)))
enum OnTheCommandLine {}

/// A command that must not work: how it ends, and what its one sentence names.
struct FailingCommand: Sendable, CustomTestStringConvertible {
  let arguments: [String]
  let status: Int32
  let evidence: String

  init(_ arguments: [String], _ status: Int32, _ evidence: String = "") {
    self.arguments = arguments
    self.status = status
    self.evidence = evidence
  }

  var testDescription: String {
    arguments.map { String($0.prefix(40)) }.joined(separator: " ")
  }
}

extension Outcome {
  /// Exit code, nothing on standard output, and one clean sentence in the chosen language.
  func expectRefused(
    _ status: Int32,
    naming evidence: String = "",
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(self.status == status, "\(errors)", sourceLocation: sourceLocation)
    #expect(errorLines.count == 1, "\(errors)", sourceLocation: sourceLocation)
    let sentence = errorLines.first ?? ""
    #expect(
      evidence.isEmpty || sentence.contains(evidence),
      "\(errors)",
      sourceLocation: sourceLocation
    )
    // A key without its sentence, or a sentence with a hole in it.
    let isSentence = sentence.contains { $0 >= "\u{4E00}" && $0 <= "\u{9FFF}" }
    #expect(isSentence, "\(errors)", sourceLocation: sourceLocation)
    #expect(!sentence.contains { "{}".contains($0) }, "\(errors)", sourceLocation: sourceLocation)
    expectHarmless(sourceLocation: sourceLocation)
  }

  /// Nothing in what was printed can command a terminal or turn its line around.
  func expectHarmless(sourceLocation: SourceLocation = #_sourceLocation) {
    let hostile = (output + errors).unicodeScalars.filter { scalar in
      switch scalar.value {
      case 0x0A: false
      case 0x00..<0x20, 0x7F..<0xA0, 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x2069: true
      default: false
      }
    }
    let codes = hostile.map { String($0.value, radix: 16) }
    #expect(codes.isEmpty, sourceLocation: sourceLocation)
  }
}
