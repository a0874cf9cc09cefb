/// A small random source (SplitMix64, Steele 2014) whose tests can be repeated.
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// Text of scalars from the corners where terminals go wrong.
  mutating func text(length: Int) -> String {
    let ranges: [ClosedRange<UInt32>] = [
      0x20...0x7E, 0x4E00...0x4F00, 0x0...0x1F, 0x80...0x9F, 0x300...0x310, 0x1F1E6...0x1F1FF,
      0x1F600...0x1F610, 0x1F3FB...0x1F3FF, 0x200B...0x200F, 0x2028...0x202E, 0xFE0E...0xFE0F,
      0x900...0x94F, 0x1100...0x11FF, 0xAC00...0xAC10, 0x2500...0x25FF, 0xE0020...0xE007F,
    ]
    var view = String.UnicodeScalarView()
    for _ in 0..<length {
      guard let range = ranges.randomElement(using: &self) else { continue }
      if let scalar = Unicode.Scalar(UInt32.random(in: range, using: &self)) { view.append(scalar) }
    }
    return String(view)
  }
}
