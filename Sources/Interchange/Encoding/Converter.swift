import Glibc

/// One open conversion of libc's iconv; closed when it goes out of use.
struct Converter: ~Copyable {
  enum Outcome: Hashable, Sendable {
    case done
    /// The next bytes begin a character and do not finish it.
    case unfinished
    /// The next bytes are no character of the source, or one that the target lacks.
    case refused
  }

  private let handle: iconv_t
  private var scratch = [UInt8](repeating: 0, count: 65536)

  /// `nil` when libc does not know the pair.
  init?(from source: TextEncoding, to target: TextEncoding) {
    let opened = iconv_open(target.converterName, source.converterName)
    // libc says "none" by the pointer −1.
    guard let opened, Int(bitPattern: opened) != -1 else { return nil }
    handle = opened
  }

  deinit {
    // Closing fails only for a handle that was never open.
    _ = iconv_close(handle)
  }

  /// Converts as many whole characters of `input` as it can; says how many bytes that took.
  mutating func convert(
    _ input: ArraySlice<UInt8>,
    into output: inout [UInt8]
  ) -> (consumed: Int, outcome: Outcome) {
    let handle = handle
    return input.withUnsafeBytes { source in
      guard let base = source.baseAddress else { return (0, .done) }
      // iconv declares its input mutable and leaves it alone.
      var next: UnsafeMutablePointer<CChar>? = UnsafeMutableRawPointer(mutating: base)
        .assumingMemoryBound(to: CChar.self)
      var left = source.count
      var problem: Int32
      repeat {
        problem = scratch.withUnsafeMutableBytes { room in
          var free: UnsafeMutablePointer<CChar>? = room.baseAddress?
            .assumingMemoryBound(to: CChar.self)
          var freeCount = room.count
          let result = iconv(handle, &next, &left, &free, &freeCount)
          let failure = result == -1 ? errno : 0
          output.append(contentsOf: room[..<(room.count - freeCount)])
          return failure
        }
      } while problem == E2BIG
      let outcome: Outcome = problem == 0 ? .done : problem == EINVAL ? .unfinished : .refused
      return (source.count - left, outcome)
    }
  }
}
