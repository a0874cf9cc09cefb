internal import CommunityModel
internal import CommunityStore

/// How large a store of the benchmark is.
struct StoreSize: Hashable, Sendable {
  var issues: Int
  /// Of an ended issue's row, with its line end.
  var recordBytes: Int

  /// Nearly all of it facts and a short text.
  static let shortRecord = 606
  /// As long as residents' messages are.
  static let longRecord = 2_000

  var text: String { "\(issues) x \(recordBytes) B" }
}

/// Makes stores of any size: a hundredth of the issues open, the others ended, titles of 48 bytes,
/// rows of the wanted length.
struct LargeStore {
  let size: StoreSize
  private let now: Instant

  static let communityCount = 100
  private static let partSize = 2_000
  private static let millisecondsMax: Int64 = 3 * 365 * Instant.millisecondsPerDay
  /// What the row of an ended issue has besides its text.
  private static let bytesBesidesText = 521

  private static let places = ["棉纺一宿舍", "柿子湾小区", "机修厂家属", "新坊路西段", "叠翠湾东区"]
  private static let troubles = [
    "路灯夜里不亮", "井盖松动响声", "垃圾清运不及", "停车位被占用", "楼道堆放杂物", "水管漏水三天", "树枝压着电线",
  ]
  private static let hours = ["今早发现", "昨晚发现", "上周发现", "多次反映", "刚刚发现"]

  init(_ size: StoreSize, now: Instant) {
    self.size = size
    self.now = now
  }

  /// Makes the store in a folder that is not there yet.
  func make(at path: String) throws {
    let load = BaseLoad<Int>(
      communities: (1...LargeStore.communityCount).map(community),
      partCount: (size.issues + LargeStore.partSize - 1) / LargeStore.partSize,
      part: part
    )
    _ = try Store.load(
      load,
      at: path,
      site: DemoCity.siteCode,
      name: DemoCity.siteName,
      by: Workbench.actor
    )
  }

  private func part(_ index: Int) -> BaseLoad<Int>.Part {
    let first = index * LargeStore.partSize
    let numbers = first..<min(size.issues, first + LargeStore.partSize)
    return BaseLoad.Part(count: numbers.count) { _, hear in
      for number in numbers { try hear([issue(number)]) }
      return 0
    }
  }

  private func community(_ number: Int) -> ChangeDraft {
    let name = number == 1 ? "青禾里社区" : "第\(number)社区"
    let body: KeyValuePairs<Field, FieldValue> = [
      .community: .text(LargeStore.code(number)), .name: .text(name),
    ]
    return ChangeDraft(.communityCreate, body: Fields(body))
  }

  private static func code(_ number: Int) -> String {
    number == 1 ? DemoCity.siteCode : "\(990_102_002_000 + number)"
  }

  private func issue(_ number: Int) -> ChangeDraft {
    let isOpen = number.isMultiple(of: 100)
    let category = Catalogue.standard.categories[number % 20].code
    let span = isOpen ? Instant.millisecondsPerDay * 20 : LargeStore.millisecondsMax
    let age = span / Int64(size.issues) * Int64(size.issues - number) + 3_600_000
    let received = now.adding(milliseconds: -age)
    var body = Fields([
      .title: .text(title(number)), .category: .text(category),
      .community: .text(LargeStore.code(number % LargeStore.communityCount + 1)),
      .received: .instant(received), .text: .text(text),
    ])
    if !isOpen {
      body[.answer] = .text("已处理")
      body[.answered] = .instant(received.adding(milliseconds: 1_800_000))
    }
    return ChangeDraft(.issue(isOpen ? .report : .history), body: body, at: received)
  }

  /// Sixteen characters of three bytes.
  private func title(_ number: Int) -> String {
    let place = LargeStore.places[number % LargeStore.places.count]
    let trouble = LargeStore.troubles[number / 5 % LargeStore.troubles.count]
    let hour = LargeStore.hours[number / 35 % LargeStore.hours.count]
    return place + trouble + hour + "吗"
  }

  private var text: String {
    String(repeating: "晚", count: max(0, size.recordBytes - LargeStore.bytesBesidesText) / 3)
  }
}
