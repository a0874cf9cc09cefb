/// One line for people at the foot of the screen.
struct Notice: Equatable {
  enum Kind {
    case good
    case warning
    case bad
  }

  var kind: Kind
  var text: String
}
