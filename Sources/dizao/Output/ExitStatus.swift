/// How the program ends, by the numbers of sysexits.h; scripts depend on them.
enum ExitStatus: Int32, CaseIterable, Sendable {
  case success = 0
  /// A rule of the domain says no.
  case refused = 1
  case usage = 64
  case badData = 65
  case noInput = 66
  case cannotCreate = 73
  case cannotWrite = 74
  case busy = 75
  case notAllowed = 77
}
