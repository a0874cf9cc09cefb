import CommunityModel
import Testing

@Suite("The tree of places")
struct PlaceTests {
  private let tree = Place(
    .county,
    "望溪区",
    [
      Place(
        .township,
        "梧桐里街道",
        [
          Place(
            .community,
            "青禾里社区",
            [
              Place(.estate, "棉纺一宿舍", [Place(.building, "3栋")]),
              Place(.grid, "第三网格"),
            ]
          )
        ]
      )
    ]
  )

  @Test("counts and finds kinds at any depth")
  func finds() {
    #expect(tree.count(of: .building) == 1)
    #expect(tree.places(of: .estate).map(\.name) == ["棉纺一宿舍"])
    #expect(
      tree.path(to: .building, named: "3栋")?.map(\.name)
        == ["望溪区", "梧桐里街道", "青禾里社区", "棉纺一宿舍", "3栋"]
    )
    #expect(tree.path(to: .door, named: "501") == nil)
  }

  @Test("every kind has its name")
  func names() {
    #expect(PlaceKind.allCases.allSatisfy { Words.hasSentence($0.sentenceKey) })
  }
}
