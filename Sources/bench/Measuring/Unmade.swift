internal import Glibc

/// Why a measurement could not be made.
enum Unmade: Error, Hashable, CustomStringConvertible {
  /// A system call failed.
  case system(call: String, errno: Int32)
  /// There is no such program to run.
  case noProgram(path: String)
  /// A program ended otherwise than it should.
  case ended(program: String, status: Int32)
  /// The screen did not do what it was waited for.
  case silent(waitingFor: String)
  case nothingCounted

  var description: String {
    switch self {
    case .system(let call, let errno): "\(call): \(String(cString: strerror(errno)))"
    case .noProgram(let path): "no program at \(path); build dizao first or name it: --program"
    case .ended(let program, let status): "\(program) ended with \(status)"
    case .silent(let what): "the screen did not show \(what)"
    case .nothingCounted: "nothing was counted"
    }
  }

  /// The samples of these values; there must be some.
  static func samples(_ values: [Double]) throws(Unmade) -> Samples {
    guard let samples = Samples(values) else { throw .nothingCounted }
    return samples
  }
}
