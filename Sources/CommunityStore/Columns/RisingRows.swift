/// Rows that rise.
extension [Int] {
  /// The first place whose row is not before this one.
  func firstPlace(notBefore row: Int) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = low + (high - low) / 2
      if self[middle] < row { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
