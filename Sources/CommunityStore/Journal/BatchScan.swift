/// Finds the next whole batch in bytes that begin right behind a position, and checks each line's
/// number and chain.
enum BatchScan {
  enum Outcome {
    /// The lines are whole; so many bytes, line ends and all.
    case batch(size: Int)
    /// The bytes end before the batch does, or there are none.
    case unfinished
    /// The line that begins at `offset`, the `index`-th of the batch, is not as it should be.
    /// `hasNulls`: as after a power failure, when a file grew and its bytes were never written.
    case broken(JournalDamage.Kind, index: Int, offset: Int, hasNulls: Bool)
  }

  /// `lines` receives the batch's lines; it means nothing unless the outcome is a batch.
  static func next(
    _ bytes: UnsafeRawBufferPointer,
    after position: JournalPosition,
    into lines: inout [JournalLine]
  ) -> Outcome {
    lines.removeAll(keepingCapacity: true)
    var chain = position.chain
    var start = 0
    while let end = bytes.place(of: 0x0A, from: start) {
      let line = UnsafeRawBufferPointer(rebasing: bytes[start..<end])
      let index = lines.count
      let shape: LineShape
      switch check(line, seq: position.seq + index + 1, chain: chain, before: lines.last) {
      case .success(let found): shape = found
      case .failure(let problem):
        return .broken(
          problem.kind,
          index: index,
          offset: start,
          hasNulls: line.place(of: 0) != nil
        )
      }
      chain = shape.chain
      let range = position.offset + start..<position.offset + end
      lines.append(JournalLine(seq: shape.seq, range: range, more: shape.more, chain: chain))
      start = end + 1
      if shape.more == 0 { return .batch(size: start) }
    }
    return .unfinished
  }

  private struct Problem: Error {
    let kind: JournalDamage.Kind
  }

  private static func check(
    _ line: UnsafeRawBufferPointer,
    seq: Int,
    chain: Chain,
    before: JournalLine?
  ) -> Result<LineShape, Problem> {
    guard line.count <= LineShape.lineSizeMax else {
      return .failure(Problem(kind: .lineTooLong))
    }
    guard let shape = LineShape(line) else {
      return .failure(Problem(kind: .malformed(jsonProblem(of: line))))
    }
    guard shape.seq == seq else {
      return .failure(Problem(kind: .wrongSeq(expected: seq, found: shape.seq)))
    }
    let covered = UnsafeRawBufferPointer(rebasing: line[..<shape.coveredSize])
    guard chain.next(covered) == shape.chain else {
      return .failure(Problem(kind: .chainMismatch))
    }
    if let before, before.more != shape.more + 1 {
      return .failure(Problem(kind: .brokenBatch))
    }
    return .success(shape)
  }

  /// What makes a line no JSON; nil when it is.
  static func jsonProblem(of line: UnsafeRawBufferPointer) -> JSONProblem? {
    do throws(JSONProblem) {
      var reader = JSONReader(line)
      try reader.skipValue()
      try reader.finish()
      return nil
    } catch {
      return error
    }
  }
}
