/// A piece of a file in memory that moves forward through it: one buffer, reused, that grows for
/// who reads on, and beyond that only for a batch that does not fit.
struct JournalWindow {
  enum Growth {
    case grown
    case endOfFile
    /// As large as a window may be.
    case full
  }

  /// What is new since one last looked is a few lines as a rule; clearing sixteen times as much was
  /// a fortieth of a whole command.
  static let sizeFirstUsual = 16_384
  /// For who reads on.
  private static let sizeUsual = 262_144
  /// A whole batch, and a line more.
  static let sizeMax = LineBatch.sizeMax + 2 * LineShape.lineSizeMax

  /// Offset in the file of the first byte in the window.
  private(set) var offset = 0
  private var storage: [UInt8] = []
  private var start = 0
  private var end = 0

  private let sizeFirst: Int

  init(sizeFirst: Int = JournalWindow.sizeFirstUsual) { self.sizeFirst = sizeFirst }

  var count: Int { end - start }

  /// Empties the window and sets it to a place in the file.
  mutating func move(to offset: Int) {
    (self.offset, start, end) = (offset, 0, 0)
  }

  /// Drops bytes from the front.
  mutating func discard(_ count: Int) {
    start += count
    offset += count
  }

  /// Reads what follows in the file.
  mutating func grow(from file: OpenFile, _ disk: Disk) throws(DiskFailure) -> Growth {
    if end == storage.count {
      guard makeRoom() else { return .full }
    }
    let place = end
    let next = offset + count
    let done = try storage.withMutableRawBytes { (bytes) throws(DiskFailure) in
      try disk.read(file, UnsafeMutableRawBufferPointer(rebasing: bytes[place...]), next)
    }
    end += done
    return done > 0 ? .grown : .endOfFile
  }

  func withBytes<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
    try storage.withUnsafeBytes { try body(UnsafeRawBufferPointer(rebasing: $0[start..<end])) }
  }

  /// Makes the end of the buffer free: by moving what is kept to its front, or with more memory.
  private mutating func makeRoom() -> Bool {
    let kept = start..<end
    if start == 0 || storage.count < JournalWindow.sizeUsual {
      let size = min(max(storage.count * 2, sizeFirst), JournalWindow.sizeMax)
      guard size > storage.count else { return false }
      var larger = [UInt8](repeating: 0, count: size)
      larger.replaceSubrange(0..<kept.count, with: storage[kept])
      storage = larger
    } else {
      storage.withUnsafeMutableBytes { bytes in
        bytes.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[kept]))
      }
    }
    (start, end) = (0, kept.count)
    return true
  }
}
