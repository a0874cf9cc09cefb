/// Brings text that was pasted together elsewhere into the shape the program keeps.
///
/// What is written stays; only what nobody sees or meant goes: doubled space, indents made of
/// spaces, control characters, marks that turn the direction of writing.
public enum TextTidy {
  /// One line: white space of any kind as single spaces, none at the ends.
  public static func title(_ text: String) -> String {
    rewrite(text) { source, target in
      var count = 0
      var index = 0
      var spaceIsDue = false
      while index < source.count {
        let (kind, length) = TextKind.next(in: source, at: index)
        switch kind {
        case .plain:
          if spaceIsDue, count > 0 { put(Byte.space, in: target, at: &count) }
          spaceIsDue = false
          copy(source, index, length, to: target, at: &count)
        case .space, .lineBreak, .zeroWidthSpace: spaceIsDue = true
        case .hidden: break
        }
        index += length
      }
      return count
    }
  }

  /// Paragraphs: lines end with LF and have no space at their ends, one blank line at most
  /// stands between two, and a tab inside a line is a space.
  public static func body(_ text: String) -> String {
    rewrite(text) { source, target in
      var count = 0
      // Up to here the target ends with something to read; spaces beyond may still go.
      var solid = 0
      var breaks = 0
      var index = 0
      while index < source.count {
        let (kind, length) = TextKind.next(in: source, at: index)
        switch kind {
        case .plain:
          if solid > 0, breaks > 0 {
            for _ in 0..<min(breaks, 2) { put(Byte.lineFeed, in: target, at: &count) }
          }
          breaks = 0
          copy(source, index, length, to: target, at: &count)
          solid = count
        case .space:
          if solid > 0, breaks == 0 { copySpace(source, index, length, to: target, at: &count) }
        case .lineBreak:
          count = solid
          breaks += 1
        case .zeroWidthSpace, .hidden: break
        }
        index += length
      }
      return solid
    }
  }

  /// The text that `work` writes from the UTF-8 of `text`; never longer than that.
  private static func rewrite(
    _ text: String,
    by work: (UnsafeBufferPointer<UInt8>, UnsafeMutableBufferPointer<UInt8>) -> Int
  ) -> String {
    var text = text
    return text.withUTF8 { source in
      String(unsafeUninitializedCapacity: source.count) { target in work(source, target) }
    }
  }

  private static func put(
    _ byte: UInt8,
    in target: UnsafeMutableBufferPointer<UInt8>,
    at count: inout Int
  ) {
    precondition(count < target.count, "tidied text outgrew its source")
    target[count] = byte
    count += 1
  }

  private static func copy(
    _ source: UnsafeBufferPointer<UInt8>,
    _ index: Int,
    _ length: Int,
    to target: UnsafeMutableBufferPointer<UInt8>,
    at count: inout Int
  ) {
    for offset in 0..<length { put(source[index + offset], in: target, at: &count) }
  }

  private static func copySpace(
    _ source: UnsafeBufferPointer<UInt8>,
    _ index: Int,
    _ length: Int,
    to target: UnsafeMutableBufferPointer<UInt8>,
    at count: inout Int
  ) {
    guard source[index] == Byte.tab else {
      return copy(source, index, length, to: target, at: &count)
    }
    if count > 0, target[count - 1] != Byte.space { put(Byte.space, in: target, at: &count) }
  }
}
