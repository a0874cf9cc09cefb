/// The four figures of the queue, each with what it was made of.
public struct QueueMeasures: Hashable, Sendable {
  /// 响应率: contacted in time.
  public var response = Ratio()
  /// 解决率: solved of solved, partly and unsolved.
  public var solved = Ratio()
  /// 满意率 of the service ratings.
  public var satisfied = Ratio()
  /// 按时率: finished in time; suspended clocks are shown beside it.
  public var onTime = Ratio()

  public init() {}

  /// Takes over one revisit; nil for an issue whose reporter could not be asked, left out.
  public mutating func add(_ answers: RevisitAnswers?) {
    solved.count(answers.map { $0.solved == .solved })
    satisfied.count(answers.map { $0.rating.isSatisfied })
  }

  /// Takes over whether first contact and completion were in time; nil where no clock ran or it
  /// still runs.
  public mutating func add(wasContactedInTime: Bool?, wasResolvedInTime: Bool?) {
    response.count(wasContactedInTime)
    onTime.count(wasResolvedInTime)
  }

  public static func + (one: QueueMeasures, other: QueueMeasures) -> QueueMeasures {
    var sum = QueueMeasures()
    sum.response = one.response + other.response
    sum.solved = one.solved + other.solved
    sum.satisfied = one.satisfied + other.satisfied
    sum.onTime = one.onTime + other.onTime
    return sum
  }
}
