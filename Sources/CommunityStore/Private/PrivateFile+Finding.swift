/// How one person is found among very many.
extension PrivateFile {
  /// The person of an id; nil when there is none, or not any more.
  ///
  /// Found by bisecting on line ends: ids rise, for they are numbers of changes. Of several
  /// entries of one id, which stand together, the last counts. "None" is only said of a file whose
  /// ids rise: a changed one leads astray, and is `StoreFailure.person`.
  public func person(_ id: String) throws -> Person? {
    guard let number = PrivateFile.number(of: id),
      try environment.disk.statusIfThere(path) != nil
    else { return nil }
    do {
      if let person = try find(id, number) { return person }
      guard try isOrdered() else { throw StoreFailure.person(id: id, path: path) }
      return nil
    } catch let failure as StoreFailure {
      // Bisecting counts no lines: read all of them to name the one that is wrong.
      _ = try people()
      throw failure
    }
  }

  private func find(_ id: String, _ wanted: Int) throws -> Person? {
    let disk = environment.disk
    let file = try disk.open(path, .reading)
    var low = 0
    var high = try disk.statusOfFile(file).size
    // The first line of a higher id begins in low...high.
    while high - low > PrivateFile.stepMin {
      let middle = low + (high - low) / 2
      guard let (start, number) = try lineStart(in: file, from: middle, below: high) else {
        high = middle
        continue
      }
      if number <= wanted { low = start } else { high = middle }
    }
    return try lastEntry(of: id, in: file, from: low)
  }

  /// The first line that begins behind `middle` and before `high`, with its number.
  private func lineStart(
    in file: OpenFile,
    from middle: Int,
    below high: Int
  ) throws -> (offset: Int, number: Int)? {
    var count = PrivateFile.stepMin
    while true {
      let size = min(count, high - middle + 1)
      let bytes = try environment.disk.readAll(file, at: middle - 1, count: size)
      if let end = bytes.firstIndex(of: 0x0A),
        let lineEnd = bytes[(end + 1)...].firstIndex(of: 0x0A)
      {
        let person = try bytes[(end + 1)..<lineEnd].withUnsafeBytes { try self.person($0, 0) }
        return (middle + end, PrivateFile.number(of: person.id) ?? 0)
      }
      guard size == count, bytes.count == size else { return nil }
      count *= 4
    }
  }

  /// The last entry of an id among the lines from `start` on, up to the first of a higher one.
  private func lastEntry(of id: String, in file: OpenFile, from start: Int) throws -> Person? {
    let wanted = PrivateFile.number(of: id) ?? 0
    var found: Person?
    var rest: [UInt8] = []
    var offset = start
    while true {
      let piece = try environment.disk.readAll(file, at: offset, count: PrivateFile.stepMin * 2)
      if piece.isEmpty { return found }
      offset += piece.count
      rest += piece
      while let end = rest.firstIndex(of: 0x0A) {
        let person = try rest[..<end].withUnsafeBytes { try self.person($0, 0) }
        if person.id == id { found = person }
        if PrivateFile.number(of: person.id) ?? 0 > wanted { return found }
        rest.removeSubrange(...end)
      }
    }
  }
}
