/// One invented report: what, where, who and how, before anything is done about it.
struct DemoCase: Sendable {
  let pilot: DemoPilot
  let problem: DemoProblem
  let urgency: Urgency
  var source: Source
  var received: Instant
  let title: String
  let place: String
  let estate: String
  /// 1 to the number of grids.
  let grid: Int
  /// Nil when a patrol found it and nobody asked.
  var reporter: String?
  var phone: String?
  private let since: Int
  private let taken: String

  /// Of a hundred: 巡查 31, 来电 18, 来访 11, 微信群 17, 热线 14, 入户 4, 会议 2, 网上 2, 交办 1.
  static let sources: KeyValuePairs<Source, Int> = [
    .patrol: 31, .phone: 18, .walkin: 11, .wechat: 17, .hotline: 14, .visit: 4, .meeting: 2,
    .message: 2, .above: 1,
  ]
  /// Of a hundred: 紧急 4, 一般 90, 长期 6.
  static let urgencies: KeyValuePairs<Urgency, Int> = [.urgent: 4, .normal: 90, .long: 6]
  private static let actionsTaken = [
    "暂未处理", "已到现场看过", "已先放提示牌", "已告诉楼栋长", "已在群里提醒邻居", "已打过一次电话",
    "已请邻居帮忙看着",
  ]

  init(received: Instant, _ random: inout SplitMix64) {
    let pilot = random.pick(DemoPilot.all, weight: \.share)
    let urgency = random.pick(DemoCase.urgencies)
    let source = random.pick(DemoCase.sources)
    let month = received.date.month
    let isFound = source == .patrol
    let problem = random.pick(
      DemoProblemTable.all.problems(
        at: pilot,
        in: month,
        isFound: isFound,
        isUrgent: urgency == .urgent
      )
    )
    let estate = random.pick(pilot.estates)
    let fill = DemoCase.filler(pilot, estate: estate, &random)
    self.pilot = pilot
    self.urgency = urgency
    self.source = source
    self.received = received
    self.problem = problem
    self.estate = estate
    title = fill(problem.title)
    place = fill(problem.place)
    grid = 1 + random.below(min(6, pilot.grids))
    since = random.pick([0: 34, 1: 22, 2: 14, 3: 10, 5: 8, 8: 7, 15: 5])
    taken = random.pick(DemoCase.actionsTaken)
    if !isFound || random.chance(35) {
      reporter = DemoPeople.name(&random)
      phone = random.chance(82) ? DemoPeople.phone(&random) : nil
    }
  }

  /// The same problem as somebody else reports it, later.
  func again(at instant: Instant, _ random: inout SplitMix64) -> DemoCase {
    var other = self
    other.received = instant
    other.source = random.pick(DemoCase.sources)
    other.reporter = DemoPeople.name(&random)
    other.phone = random.chance(80) ? DemoPeople.phone(&random) : nil
    return other
  }

  var gridWorker: String { "网格员\(grid)" }
  /// Who takes things on, hands them out and answers for them.
  var dispatcher: String { pilot.isRural ? "村委会" : "社区书记" }

  /// Who is to handle it, of those that the problem names; never the one to avoid.
  func handler(_ random: inout SplitMix64, not avoided: String? = nil) -> String {
    let names = problem.handlers.map { $0 == "网格员" ? gridWorker : $0 }
    let left = names.filter { $0 != avoided }
    return left.isEmpty ? (avoided == gridWorker ? dispatcher : gridWorker) : random.pick(left)
  }

  /// Somebody of the office who is not the one named.
  func colleague(_ random: inout SplitMix64, not name: String) -> String {
    let next = "网格员\(grid % max(2, min(6, pilot.grids)) + 1)"
    return random.pick([gridWorker, dispatcher, next].filter { $0 != name })
  }

  /// What is said about it, without what the office adds.
  var body: Fields {
    var body = Fields([
      .title: .text(title), .text: .text(story), .category: .text(problem.category),
      .urgency: .text(urgency.rawValue), .source: .text(source.rawValue),
      .community: .text(pilot.code), .estate: .text(estate), .place: .text(place),
      .received: .instant(received),
    ])
    if !pilot.isRural { body[.grid] = .text("\(pilot.code)00\(grid)") }
    if since > 0 { body[.happened] = .instant(happened) }
    if let reporter { body[.reporter] = .text(reporter) }
    if let phone { body[.phone] = .text(phone) }
    return body
  }

  private var happened: Instant {
    received.adding(milliseconds: -Int64(since) * Instant.millisecondsPerDay)
  }

  /// Who reports what and where, since when, what it does to people, what was done already.
  private var story: String {
    let who = reporter ?? "\(gridWorker)巡查"
    let says = problem.isAsked && DemoCase.asks(title) ? "" : reporter == nil ? "发现" : "反映"
    let what = title.hasPrefix("老人反映") ? String(title.dropFirst(4)) : title
    let whereabouts = says.isEmpty ? "" : pilot.isRural ? pilot.name : estate
    return "\(who)\(says)\(whereabouts)\(what)，\(sinceWhen)，\(problem.impact)，\(taken)。"
  }

  private var sinceWhen: String {
    switch since {
    case 0: "今天刚有"
    case 1: "从昨天开始"
    case 2: "从前天开始"
    case 3...6: "\(since)天前开始"
    case 7...13: "上周开始"
    default: "已有半个月"
    }
  }

  private static func asks(_ title: String) -> Bool {
    ["询问", "建议", "问", "请求"].contains { title.hasPrefix($0) }
  }

  private static func filler(
    _ pilot: DemoPilot,
    estate: String,
    _ random: inout SplitMix64
  ) -> (String) -> String {
    let perEstate = max(1, pilot.buildings / max(1, pilot.estates.count))
    let building = String(1 + random.below(perEstate))
    let unit = String(1 + random.below(3))
    let floor = String(1 + random.below(6))
    let door = String(1 + random.below(4))
    let family = random.pick(DemoPeople.surnames)
    let value: (Substring) -> String = { blank in
      switch blank {
      case "{b}": building
      case "{u}": unit
      case "{f}": floor
      case "{d}": door
      case "{g}": String(estate.prefix(1))
      case "{n}": family
      default: ""
      }
    }
    return { pattern in
      var text = ""
      var rest = pattern[...]
      while let open = rest.utf8.firstIndex(of: 0x7B),
        let close = rest[open...].utf8.firstIndex(of: 0x7D)
      {
        text += rest[..<open]
        text += value(rest[open...close])
        rest = rest[rest.index(after: close)...]
      }
      return text + rest
    }
  }
}
