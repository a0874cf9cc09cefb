internal import TerminalUI

/// Where the panes of the overview stand on a screen of a given size.
///
/// From 80×24 on; wider and higher screens get wider columns, the activity and a detail pane of
/// its own instead of one joined to the queue.
struct OverviewLayout: Equatable {
  static let sizeMin = Size(width: 80, height: 24)

  let header: Rect
  /// Everything between header and footer.
  let body: Rect
  let footer: Rect
  let pilots: Rect
  let satisfaction: Rect
  let queue: Rect
  let detail: Rect
  let activity: Rect?
  /// The detail hangs under the queue in the same frame.
  let isDetailJoined: Bool

  /// Nil when the screen is too small.
  init?(_ size: Size) {
    guard size.width >= OverviewLayout.sizeMin.width, size.height >= OverviewLayout.sizeMin.height
    else { return nil }
    let whole = Rect(size)
    header = whole.row(0)
    footer = whole.row(size.height - 1)
    body = Rect(x: 0, y: 1, width: size.width, height: size.height - 2)
    let (left, right) = body.splitLeft(OverviewLayout.leftWidth(size.width))
    let isHigh = size.height >= 32
    let (pilots, below) = left.splitTop(isHigh ? 9 : 8)
    self.pilots = pilots
    if isHigh {
      let (satisfaction, activity) = below.splitTop(14)
      self.satisfaction = satisfaction
      self.activity = activity
    } else {
      satisfaction = below
      activity = nil
    }
    isDetailJoined = !isHigh
    let detailHeight = isHigh ? max(13, body.height * 2 / 5) : 8
    let (queue, detail) = right.splitTop(body.height - detailHeight)
    self.queue = queue
    self.detail = detail
  }

  private static func leftWidth(_ width: Int) -> Int {
    width < 100 ? 29 : width < 150 ? 42 : 56
  }

  /// The frame of a pane; a low screen shows activity and satisfaction in the same place.
  func frame(of pane: Pane) -> Rect? {
    switch pane {
    case .pilots: pilots
    case .queue: queue
    case .satisfaction: satisfaction
    case .activity: activity ?? satisfaction
    }
  }

  /// The panes in sight while one has the keyboard.
  func shown(_ focus: Pane) -> [Pane] {
    guard activity == nil else { return Pane.allCases }
    let hidden: Pane = focus == .activity ? .satisfaction : .activity
    return Pane.allCases.filter { $0 != hidden }
  }

  /// How many issues the queue shows under its column heads.
  var queueRows: Int { max(0, queue.height - 3) }
}
