/// Sorts the words of a quick line into what they are.
struct QuickSorter {
  private(set) var happened: Instant?
  private(set) var isUrgent = false
  private(set) var phone: String?
  private(set) var address: DoorAddress?
  /// Names of places before or instead of a door: an estate, 一期门口.
  private(set) var placeWords: [String] = []
  private(set) var person: String?
  private(set) var problem = ""

  private let line: String
  /// Words not taken yet.
  private var words: [Substring]
  private var taken: [QuickLine.Part] = []

  init(_ line: String) {
    self.line = line
    words = line.split(whereSeparator: \.isWhitespace)
  }

  var parts: [QuickLine.Part] {
    taken.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  var place: String? {
    let all = placeWords + [address?.text].compactMap(\.self)
    return all.isEmpty ? nil : all.joined(separator: " ")
  }

  mutating func sort(now: Instant) {
    takeTime(now: now)
    takeUrgency()
    takePhone()
    takePlace()
    takePerson()
    takeProblem()
  }

  private mutating func takeTime(now: Instant) {
    let index = words.lastIndex { QuickTime.instant(for: String($0), now: now) != nil }
    guard let index, words.count > 1 else { return }
    happened = QuickTime.instant(for: String(words[index]), now: now)
    take(index, as: .time)
  }

  private mutating func takeUrgency() {
    let index = words.lastIndex { QuickSorter.urgentWords.contains(String($0)) }
    guard let index, words.count > 1 else { return }
    isUrgent = true
    take(index, as: .urgency)
  }

  private mutating func takePhone() {
    let index = words.firstIndex { word in
      let digits = word.filter { $0 != "-" }
      return (7...12).contains(digits.count) && digits.allSatisfy { $0.asciiDigit != nil }
        && DoorAddress(word) == nil
    }
    guard let index, words.count > 1 else { return }
    phone = String(words[index].compactMap { $0 == "-" ? "-" : $0.asciiDigit })
    take(index, as: .phone)
  }

  private mutating func takePlace() {
    if let index = words.firstIndex(where: { DoorAddress($0) != nil }), words.count > 1 {
      address = DoorAddress(words[index])
      take(index, as: .place)
      takeHousehold(at: index)
    }
    while words.count > 1, let first = words.first, QuickSorter.isPlaceName(first) {
      placeWords.append(String(first))
      take(0, as: .place)
    }
    if address == nil && placeWords.isEmpty { findAddressInTitle() }
  }

  /// A family's name right behind its group: 二组 李家.
  private mutating func takeHousehold(at index: Int) {
    guard case .group(let group, nil)? = address, words.indices.contains(index),
      words.count > 1
    else { return }
    var reader = DoorReader(String(words[index]))
    guard let household = reader.household(), household.count == words[index].count else { return }
    address = .group(group, household: household)
    take(index, as: .place)
  }

  /// Finds the place that a title begins with, 3栋2单元楼道灯不亮; the title keeps it.
  private mutating func findAddressInTitle() {
    guard let first = words.first,
      let (found, end) = DoorAddress.prefix(of: String(first))
    else { return }
    let length = String(first).distance(from: String(first).startIndex, to: end)
    guard length < first.count else { return }
    address = found
    let range = first.startIndex..<line.index(first.startIndex, offsetBy: length)
    taken.append(QuickLine.Part(kind: .place, range: range))
  }

  private mutating func takePerson() {
    guard let index = words.firstIndex(where: PersonName.looksLikePerson), words.count > 1 else {
      return
    }
    person = String(words[index])
    take(index, as: .person)
  }

  private mutating func takeProblem() {
    guard !words.isEmpty else { return }
    problem = words.joined(separator: " ")
    for word in words {
      taken.append(QuickLine.Part(kind: .problem, range: word.startIndex..<word.endIndex))
    }
  }

  private mutating func take(_ index: Int, as kind: QuickLine.Part.Kind) {
    let word = words.remove(at: index)
    taken.append(QuickLine.Part(kind: kind, range: word.startIndex..<word.endIndex))
  }

  private static func isPlaceName(_ word: Substring) -> Bool {
    (2...12).contains(word.count) && placeEndings.contains { word.hasSuffix($0) }
      && !PersonName.looksLikePerson(word)
  }

  private static let urgentWords: Set<String> = ["急", "紧急", "加急", "特急", "急!", "急！"]

  private static let placeEndings = [
    "门口", "楼下", "楼上", "路口", "巷口", "村口", "口", "小区", "宿舍", "院", "院落", "期", "苑", "坊", "巷",
    "街", "广场", "花园", "中心", "旁", "旁边", "边", "北侧", "南侧", "东侧", "西侧", "地库", "车库", "楼道",
    "天井", "屋顶", "楼顶", "栋", "单元", "村", "湾", "桥头", "村头", "塘边", "渠边", "晒场", "附近", "对面",
  ]
}
