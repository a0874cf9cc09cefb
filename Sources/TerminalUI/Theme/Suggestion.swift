/// The word somebody may have meant: the nearest of those that would have been right.
enum Suggestion {
  /// Names longer than this are nobody's slip of the finger, and would take long to compare.
  private static let lengthMax = 40

  /// The candidate with the fewest slips, if those are no more than a third of the word; of
  /// equals the first in the alphabet.
  static func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
    let word = Array(word)
    guard word.count <= lengthMax else { return nil }
    let limit = max(1, (word.count + 2) / 3)
    let scored = candidates.map { (slips: slips(word, Array($0)), name: $0) }
    let best = scored.min { ($0.slips, $0.name) < ($1.slips, $1.name) }
    return best.flatMap { $0.slips <= limit ? $0.name : nil }
  }

  /// How many letters must be put in, left out, changed or swapped with their neighbour (the
  /// "optimal string alignment" distance).
  private static func slips(_ left: [Character], _ right: [Character]) -> Int {
    var before: [Int] = []
    var above = Array(0...right.count)
    for row in left.indices {
      var current = [row + 1]
      for column in right.indices {
        let isSame = left[row] == right[column]
        var best = min(
          above[column] + (isSame ? 0 : 1),
          above[column + 1] + 1,
          current[column] + 1
        )
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          best = min(best, before[column - 1] + 1)
        }
        current.append(best)
      }
      (before, above) = (above, current)
    }
    return above[right.count]
  }
}
