import CommunityModel
import Testing

@Suite("Service satisfaction")
struct ServiceSatisfactionTests {
  @Test("makes rates and score of five counts")
  func figures() {
    let satisfaction = ServiceSatisfaction(counts: [212, 131, 45, 17, 7])
    #expect(satisfaction.rated == 412)
    #expect(satisfaction.satisfied == Ratio(numerator: 388, denominator: 412))
    #expect(satisfaction.satisfied.perMille == 942)
    #expect(satisfaction.good.perMille == 833)
    #expect(satisfaction.score.map { Int(($0 * 10).rounded()) } == 847)
    #expect(!satisfaction.isSmallSample)
  }

  @Test("has no figures without ratings, and says when they are few")
  func few() {
    #expect(ServiceSatisfaction().satisfiedRate == nil)
    #expect(ServiceSatisfaction().score == nil)
    #expect(ServiceSatisfaction(counts: [29]).isSmallSample)
    #expect(!ServiceSatisfaction(counts: [30]).isSmallSample)
    #expect(ServiceSatisfaction(counts: [-1, 2, 3, 4, 5, 6, 7]).counts == [0, 2, 3, 4, 5])
  }

  @Test("grows rating by rating and adds up over places")
  func adding() {
    var one = ServiceSatisfaction()
    for level in RatingLevel.allCases { one.add(level) }
    #expect(one.counts == [1, 1, 1, 1, 1])
    #expect(one.score == 54)
    #expect((one + one).rated == 10)
    #expect(one[.excellent] == 1)
  }

  @Test(
    "ratings are read, worded and judged",
    arguments: [
      ("5", "非常满意", true, true), ("4", "满意", true, true), ("3", "基本满意", true, false),
      ("2", "不满意", false, false), ("1", "很不满意", false, false),
    ]
  )
  func levels(text: String, word: String, isSatisfied: Bool, isGood: Bool) throws {
    let level = try #require(RatingLevel(text))
    #expect(Words(.zh).label(level.label) == word)
    #expect(level.isSatisfied == isSatisfied)
    #expect(level.isGood == isGood)
    #expect(level.isBad == !isSatisfied)
  }

  @Test("other texts are no rating", arguments: ["0", "6", "", "５", "+5", "5 "])
  func noRating(text: String) {
    #expect(RatingLevel(text) == nil)
  }
}
