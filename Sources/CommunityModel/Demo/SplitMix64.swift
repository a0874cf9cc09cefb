/// A small random generator: the same seed gives the same numbers on every machine.
///
/// SplitMix64 of Steele, Lea and Flood, "Fast Splittable Pseudorandom Number Generators" (2014).
/// For demonstrations and samples, never for secrets.
struct SplitMix64: RandomNumberGenerator, Sendable {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// The generator of one of many things under a seed: neighbours share nothing.
  init(seed: UInt64, stream: Int) {
    var mixer = SplitMix64(
      seed: seed ^ (UInt64(truncatingIfNeeded: stream) &* 0xD134_2543_DE82_EF95)
    )
    state = mixer.next()
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0 to before `bound`, which is above 0.
  mutating func below(_ bound: Int) -> Int {
    precondition(bound > 0, "nothing to choose from")
    return Int(next().multipliedFullWidth(by: UInt64(bound)).high)
  }

  mutating func number(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + below(range.count)
  }

  /// From 0 to before 1.
  mutating func fraction() -> Double { Double(next() >> 11) / 9_007_199_254_740_992 }

  /// True in so many of a hundred cases.
  mutating func chance(_ percent: Double) -> Bool { fraction() * 100 < percent }

  mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[below(elements.count)]
  }

  /// One of the choices, each as often as its weight says.
  mutating func pick<Element>(_ choices: KeyValuePairs<Element, Int>) -> Element {
    var rest = below(choices.reduce(0) { $0 + $1.value })
    for choice in choices {
      if rest < choice.value { return choice.key }
      rest -= choice.value
    }
    preconditionFailure("weights changed while they were read")
  }

  /// One of the elements, each as often as its weight says.
  mutating func pick<Element>(_ elements: [Element], weight: (Element) -> Int) -> Element {
    var rest = below(elements.reduce(0) { $0 + weight($1) })
    for element in elements {
      if rest < weight(element) { return element }
      rest -= weight(element)
    }
    preconditionFailure("weights changed while they were read")
  }
}
