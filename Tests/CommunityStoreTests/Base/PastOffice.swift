import CommunityModel

@testable import CommunityStore

/// An office with eight changes in its past, told in three parts.
enum PastOffice {
  static var load: BaseLoad<Int> { load(with: []) }

  static func load(with more: [ChangeDraft]) -> BaseLoad<Int> {
    let fix = ChangeDraft(.issue(.fix), body: [.title: .text("井盖"), .done: .text("盖好")])
    let category: Fields = [.category: .text("C01"), .urgency: .text("normal")]
    let parts: [[[ChangeDraft]]] = [
      [
        [
          Trial.report("噪声", [.reporter: .text("王"), .phone: .text("10012345678")]),
          Trial.act(.accept, 2, base: 1, category),
        ], [fix],
      ],
      [
        [
          Trial.report("灯又坏"), Trial.report("灯坏", [.reporter: .text("李")]),
          Trial.act(.merge, 5, base: 1, [.target: .text("990102001001-6")]),
        ]
      ],
      [[fix]] + (more.isEmpty ? [] : [more]),
    ]
    let community = ChangeDraft(
      .communityCreate,
      body: [.community: .text(Trial.site), .name: .text("青禾里社区")]
    )
    return BaseLoad(communities: [community], partCount: parts.count) { index in
      BaseLoad.Part(count: parts[index].joined().count) { _, hear in
        for group in parts[index] { try hear(group) }
        return index
      }
    }
  }
}

extension Trial {
  @discardableResult
  func load(
    _ load: BaseLoad<Int>,
    at other: String? = nil,
    _ disk: Disk? = nil,
    trail: (Store, [Int]) throws -> Void = { _, _ in }
  ) throws -> Store {
    try Store.load(
      load,
      at: other ?? path,
      site: Trial.site,
      name: "青禾里社区",
      by: Trial.wang,
      environment: environment(disk),
      trail: trail
    )
  }
}
