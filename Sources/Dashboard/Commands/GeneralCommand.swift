/// The commands that are no action on an issue; the raw value is the tail of the key `help.NAME`.
enum GeneralCommand: String, CaseIterable, Sendable {
  case report
  case open
  case act
  case menu
  case fix
  case filter
  case sort
  case mark
  case undo
  case palette
  case help
  case back
  case next
  case previous
  case pilots = "pane1"
  case queue = "pane2"
  case satisfaction = "pane3"
  case activity = "pane4"
  case language
  case theme
  case community
  case importFile = "import"
  case redraw
  case suspend
  case interrupt
  case quit

  init(_ pane: Pane) {
    switch pane {
    case .pilots: self = .pilots
    case .queue: self = .queue
    case .satisfaction: self = .satisfaction
    case .activity: self = .activity
    }
  }
}
