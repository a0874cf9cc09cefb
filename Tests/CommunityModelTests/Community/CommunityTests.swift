import CommunityModel
import Testing

@Suite("A community")
struct CommunityTests {
  private static let id = RecordID(site: "990102001001", number: 1)

  private static func change(
    _ kind: ChangeKind,
    _ body: KeyValuePairs<Field, FieldValue>,
    seq: Int = 1
  ) -> Change {
    Change(
      seq: seq,
      at: Instant(milliseconds: Int64(seq)),
      by: "li",
      terminal: "t",
      kind: kind,
      id: id,
      rules: 1,
      body: Fields(body)
    )
  }

  private static func made() throws -> Community {
    try #require(
      Community(
        madeBy: change(
          .communityCreate,
          [.community: .text("990102001001"), .name: .text("青禾里社区")]
        )
      )
    )
  }

  private static func refusal(
    _ kind: ChangeKind,
    _ body: KeyValuePairs<Field, FieldValue>,
    existing: Community? = nil,
    base: Int? = nil
  ) -> Refusal? {
    Community.refusal(
      for: ChangeDraft(kind, id: existing?.id, base: base, body: Fields(body)),
      existing: existing,
      isTaken: { $0 == "990102002003" || $0 == existing?.code }
    )
  }

  @Test("A correction replaces what it says and keeps what it leaves out")
  func fold() throws {
    var community = try Self.made()
    #expect(community.kind == .urban && community.setting == .urban && community.revision == 1)
    community.apply(
      Self.change(
        .communityCorrect,
        [
          .isPilot: .flag(true), .estates: .list(["棉纺一宿舍"]), .homes: .number(1862),
          .startingPoints: .list(["楼道灯"]), .type: .text("老旧小区"),
        ],
        seq: 2
      )
    )
    community.apply(Self.change(.communityCorrect, [.homes: .number(1863)], seq: 3))
    #expect(community.name == "青禾里社区" && community.isPilot && community.type == "老旧小区")
    #expect(community.estates == ["棉纺一宿舍"] && community.homes == 1863)
    #expect(community.seqs == [1, 2, 3] && community.revision == 3)
    #expect(community.updatedAt == Instant(milliseconds: 3))
  }

  @Test("A village's code makes it rural, unless the change says otherwise")
  func kinds() throws {
    let village = try #require(
      Community(
        madeBy: Self.change(
          .communityCreate,
          [.community: .text("990121100204-03"), .name: .text("柿子湾")]
        )
      )
    )
    #expect(village.kind == .rural && village.setting == .rural)
    #expect(Community(madeBy: Self.change(.communityCorrect, [.name: .text("x")])) == nil)
  }

  @Test("Code and name are needed, the code well-formed and not taken")
  func create() {
    let code = FieldValue.text("990102001001")
    let name = FieldValue.text("青禾里社区")
    #expect(Self.refusal(.communityCreate, [.community: code, .name: name]) == nil)
    #expect(
      Self.refusal(.communityCreate, [.name: name])
        == Refusal("needed", ["field": .label("fi.community")], field: .community)
    )
    #expect(
      Self.refusal(.communityCreate, [.community: code, .name: .text(" ")])
        == Refusal("needed", ["field": .label("fi.name")], field: .name)
    )
    #expect(
      Self.refusal(.communityCreate, [.community: .text("12"), .name: name])
        == Refusal("code", ["code": .text("12")], field: .community)
    )
    #expect(
      Self.refusal(.communityCreate, [.community: .text("990102002003"), .name: name])
        == Refusal("codeTaken", ["code": .text("990102002003")], field: .community)
    )
  }

  @Test("A correction must have seen the latest, keep a name and a code of its own")
  func correct() throws {
    let made = try Self.made()
    #expect(Self.refusal(.communityCorrect, [.homes: .number(2)], existing: made, base: 1) == nil)
    #expect(
      Self.refusal(.communityCorrect, [.homes: .number(2)], existing: made, base: 0)
        == Refusal("conflict", ["seen": .number(0), "now": .number(1)])
    )
    #expect(
      Self.refusal(.communityCorrect, [.name: .text("")], existing: made)
        == Refusal("needed", ["field": .label("fi.name")], field: .name)
    )
    #expect(
      Self.refusal(.communityCorrect, [.community: .text("990102001001")], existing: made) == nil
    )
    #expect(
      Self.refusal(.communityCorrect, [.community: .text("990102002003")], existing: made)
        == Refusal("codeTaken", ["code": .text("990102002003")], field: .community)
    )
    #expect(
      Self.refusal(.communityCorrect, [.homes: .number(2)])
        == Refusal("unknown", ["id": .text("")])
    )
  }

  @Test("Figures are counts, kinds are known, values of their form")
  func values() throws {
    let made = try Self.made()
    for (field, number, isLegal) in [
      (Field.homes, 0, true), (.homes, -1, false), (.residents, 1_000_000, true),
      (.grids, 1_000_001, false),
    ] {
      let refusal = Self.refusal(.communityCorrect, [field: .number(number)], existing: made)
      #expect(
        refusal
          == (isLegal ? nil : Refusal("number", ["field": .label(field.label)], field: field))
      )
    }
    #expect(
      Self.refusal(.communityCorrect, [.kind: .text("lunar")], existing: made)
        == Refusal("choice", ["field": .label("fi.kind"), "value": .text("lunar")], field: .kind)
    )
    #expect(
      Self.refusal(.communityCorrect, [.homes: .text("多")], existing: made)
        == Refusal("form", ["field": .label("fi.homes")], field: .homes)
    )
  }
}
