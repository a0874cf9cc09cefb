internal import CommunityModel

/// Members as rows and changes write them: their names are literals with nothing to escape; a name
/// that is only known at run time is written with `name`, its value behind it.
extension JSONWriter {
  mutating func instant(_ instant: Instant) {
    withUnsafeTemporaryAllocation(byteCount: Instant.textSize + 2, alignment: 1) { text in
      text[0] = 0x22
      text[Instant.textSize + 1] = 0x22
      instant.writeText(to: UnsafeMutableRawBufferPointer(rebasing: text[1...Instant.textSize]))
      raw(text)
    }
  }

  mutating func member(_ name: StaticString, _ instant: Instant) {
    self.name(plain: name)
    self.instant(instant)
  }

  /// Writes nothing for nil: what is not known is not stored.
  mutating func member(ifAny name: StaticString, _ instant: Instant?) {
    if let instant { member(name, instant) }
  }

  mutating func member(ifAny name: StaticString, _ string: String?) {
    if let string { member(name, string) }
  }

  mutating func member(ifSome name: StaticString, _ strings: [String]) {
    if strings.isEmpty { return }
    self.name(plain: name)
    array { writer in
      for string in strings { writer.string(string) }
    }
  }

  mutating func member(ifSome name: StaticString, _ count: Int) {
    if count != 0 { member(name, count) }
  }

  mutating func member(ifSet name: StaticString, _ isSet: Bool) {
    if isSet { member(name, true) }
  }

  mutating func member(_ name: StaticString, _ numbers: [Int]) {
    self.name(plain: name)
    integers(numbers)
  }

  mutating func integers(_ numbers: [Int]) {
    array { writer in
      for number in numbers { writer.integer(number) }
    }
  }

  mutating func members(_ unknown: [UnknownMember]) {
    for member in unknown {
      name(member.name)
      raw(member.json.utf8)
    }
  }
}
