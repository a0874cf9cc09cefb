internal import CommunityModel
internal import TerminalUI

/// The columns of the queue for a width: more of them where there is room.
struct QueueColumns {
  enum Kind {
    case sign
    case due
    case number
    case title
    case community
    case category
    case status
    case handler
    case reporters
    case received

    /// Key of its head.
    var label: String {
      switch self {
      case .sign: "ui.blank"
      case .due: "co.due"
      case .number: "co.no"
      case .title: "co.title"
      case .community: "co.community"
      case .category: "co.category"
      case .status: "co.status"
      case .handler: "co.handler"
      case .reporters: "ui.reporters"
      case .received: "ui.received"
      }
    }
  }

  struct Column {
    let kind: Kind
    let x: Int
    let width: Int
    let alignment: TextAlignment
  }

  let all: [Column]

  init(width: Int, numberWidth: Int, _ language: Language) {
    let isEnglish = language == .en
    var kinds: [(Kind, Int)] = [(.sign, 1), (.due, isEnglish ? 11 : 10), (.number, numberWidth)]
    kinds.append((.title, 0))
    if width >= 70 { kinds.append((.community, width >= 100 ? 14 : 10)) }
    if width >= 100 { kinds.append((.category, isEnglish ? 12 : 8)) }
    kinds.append((.status, isEnglish ? 10 : 6))
    if width >= 66 { kinds.append((.handler, 8)) }
    if width >= 110 { kinds.append((.received, 11)) }
    if width >= 74 { kinds.append((.reporters, isEnglish ? 5 : 4)) }
    let gaps = kinds.count - 1
    let fixed = kinds.reduce(0) { $0 + $1.1 }
    let title = max(8, width - fixed - gaps)
    var x = 0
    var columns: [Column] = []
    for (kind, fixedWidth) in kinds {
      let columnWidth = kind == .title ? title : fixedWidth
      let isRight = kind == .number || kind == .reporters
      columns.append(
        Column(kind: kind, x: x, width: columnWidth, alignment: isRight ? .right : .left)
      )
      x += columnWidth + 1
    }
    all = columns
  }
}
