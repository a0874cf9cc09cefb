/// The problems that can be reported at a place, in a month and in a way, sorted out once.
struct DemoProblemTable: Sendable {
  static let all = DemoProblemTable()

  private static let waysPerMonth = 4

  /// By the pilot's code, then month and way.
  private let lists: [String: [[DemoProblem]]]

  private init() {
    let pairs = DemoPilot.all.map { pilot in
      let lists = (1...12).flatMap { month in
        (0..<DemoProblemTable.waysPerMonth).map { way in
          (pilot.isRural ? DemoProblem.rural : DemoProblem.urban).filter { problem in
            problem.happens(in: month, at: pilot) && !(way & 1 != 0 && problem.isAsked)
              && (way & 2 != 0 ? problem.urgency != .never : problem.urgency != .always)
          }
        }
      }
      return (pilot.code, lists)
    }
    lists = Dictionary(uniqueKeysWithValues: pairs)
  }

  /// `isFound`: a patrol found it, nobody brought it.
  func problems(
    at pilot: DemoPilot,
    in month: Int,
    isFound: Bool,
    isUrgent: Bool
  ) -> [DemoProblem] {
    let way = (isFound ? 1 : 0) + (isUrgent ? 2 : 0)
    return lists[pilot.code]?[(month - 1) * DemoProblemTable.waysPerMonth + way] ?? []
  }
}
