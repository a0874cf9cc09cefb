import CommunityModel
import Testing

@Suite("The queue's measures")
struct QueueMeasuresTests {
  @Test("count numerator, denominator and what was left out")
  func counts() {
    var measures = QueueMeasures()
    measures.add(RevisitAnswers(wasContacted: true, solved: .solved, rating: .excellent))
    measures.add(RevisitAnswers(wasContacted: false, solved: .partly, rating: .fair))
    measures.add(RevisitAnswers(wasContacted: true, solved: .unsolved, rating: .poor))
    measures.add(nil)
    measures.add(wasContactedInTime: true, wasResolvedInTime: false)
    measures.add(wasContactedInTime: nil, wasResolvedInTime: nil)
    #expect(measures.solved == Ratio(numerator: 1, denominator: 3, leftOut: 1))
    #expect(measures.satisfied == Ratio(numerator: 2, denominator: 3, leftOut: 1))
    #expect(measures.response == Ratio(numerator: 1, denominator: 1, leftOut: 1))
    #expect(measures.onTime == Ratio(numerator: 0, denominator: 1, leftOut: 1))
    #expect((measures + measures).solved.denominator == 6)
  }

  @Test("answers have their words")
  func words() {
    #expect(SolvedAnswer.allCases.allSatisfy { Words.hasLabel($0.label.key) })
  }
}
