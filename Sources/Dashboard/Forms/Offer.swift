/// Words that a field offers, gone through with Ctrl-N.
struct Offer: Equatable {
  let words: [String]
  private(set) var index = 0

  init?(_ words: [String]) {
    if words.isEmpty { return nil }
    self.words = words
  }

  var taken: String { words[index] }

  mutating func next() { index = (index + 1) % words.count }
}
