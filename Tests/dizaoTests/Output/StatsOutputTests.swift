import CommunityModel
import CommunityStore
import Testing

@testable import dizao

struct StatsOutputTests {
  @Test("the figures of nothing are none, in a fixed shape")
  func emptyFigures() {
    let json = String(decoding: StatsOutput.json(Tally(), community: nil), as: UTF8.self)
    #expect(
      json == #"{"community":null,"issues":{"total":0,"open":0,"byStatus":{"reported":0,"#
        + #""accepted":0,"assigned":0,"handling":0,"onhold":0,"rework":0,"inproject":0,"#
        + #""resolved":0,"verified":0,"closed":0,"done":0,"unreached":0,"rejected":0,"#
        + #""merged":0,"void":0,"history":0}},"satisfaction":{"rated":0,"satisfiedRate":null,"#
        + #""goodRate":null,"score":null,"wilson":[0.0,1.0]},"firstRating":{"rated":0,"#
        + #""satisfiedRate":null,"goodRate":null,"score":null,"wilson":[0.0,1.0]},"#
        + #""measures":{"response":{"share":null,"numerator":0,"denominator":0,"leftOut":0},"#
        + #""solved":{"share":null,"numerator":0,"denominator":0,"leftOut":0},"#
        + #""onTime":{"share":null,"numerator":0,"denominator":0,"leftOut":0}}}"#
    )
  }

  @Test("as text they stand below each other")
  func figuresAsText() {
    #expect(
      StatsOutput.lines(Tally(), name: "青禾里社区", Words(.zh)).joined(separator: "\n") == """
        青禾里社区

        问题
          合计  0
          待办  0

        满意度
          样本    0  样本不足
          满意率  —
          优良率  —
          得分    —
          响应率  —  0/0
          解决率  —  0/0
          按时率  —  0/0
        """
    )
  }
}
