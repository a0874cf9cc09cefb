import Interchange
import Testing

@Suite struct TranscoderTests {
  static let text = "编号,标题\r\n7,\u{4DAE}家门口𠮷路灯坏了 €\r\n"

  /// All that a transcoder gives for bytes that come in pieces.
  private func decoded(
    _ bytes: [UInt8],
    from encoding: TextEncoding,
    pieces: Int
  ) throws -> String {
    var transcoder = try Transcoder(decoding: encoding)
    var output: [UInt8] = []
    var rest = bytes[...]
    while !rest.isEmpty {
      try transcoder.feed(rest.prefix(pieces), into: &output)
      rest = rest.dropFirst(pieces)
    }
    try transcoder.finish(into: &output)
    return String(decoding: output, as: UTF8.self)
  }

  @Test("Text comes back from every encoding", arguments: TextEncoding.allCases)
  func roundTrip(encoding: TextEncoding) throws {
    let bytes = try Transcoder.encode(Self.text, to: encoding)
    #expect(bytes.starts(with: encoding.mark))
    let back = try Transcoder.decode(bytes, from: encoding)
    #expect(String(decoding: back, as: UTF8.self) == Self.text)
  }

  @Test("Pieces may end inside a character", arguments: TextEncoding.allCases)
  func pieces(encoding: TextEncoding) throws {
    let bytes = try Transcoder.encode(Self.text, to: encoding)
    for size in 1...7 {
      #expect(try decoded(bytes, from: encoding, pieces: size) == Self.text)
    }
  }

  @Test("The bytes are those of the standard")
  func literalBytes() throws {
    #expect(
      try Transcoder.encode("路𠮷€", to: .gb18030)
        == [0xC2, 0xB7, 0x95, 0x34, 0xB2, 0x35, 0xA2, 0xE3]
    )
    #expect(
      try Transcoder.encode("A路", to: .utf16LittleEndian) == [0xFF, 0xFE, 0x41, 0, 0xEF, 0x8D]
    )
    #expect(try Transcoder.encode("", to: .utf8WithMark) == [0xEF, 0xBB, 0xBF])
  }

  @Test("Every character that text can hold survives GB18030, but 24 old private ones")
  func everyCharacter() throws {
    var others = String.UnicodeScalarView()
    var outdated: [Unicode.Scalar] = []
    for value in UInt32(1)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value), value != 0xFEFF else { continue }
      if (0xE78D...0xE864).contains(value), try !survives(String(scalar)) {
        outdated.append(scalar)
      } else {
        others.append(scalar)
      }
    }
    #expect(outdated.count == 24)
    #expect(try survives(String(others)))
  }

  private func survives(_ text: String) throws -> Bool {
    let there = try Transcoder.encode(text, to: .gb18030)
    return try Transcoder.decode(there, from: .gb18030) == Array(text.utf8)
  }

  @Test("A private-use character of the old standard is written as the one that replaced it")
  func successor() throws {
    let bytes = try Transcoder.encode("左\u{E81E}右", to: .gb18030)
    #expect(try Transcoder.decode(bytes, from: .gb18030) == [UInt8](utf8: "左\u{9FB4}右"))
  }

  @Test("A damaged byte stops the work with its place", arguments: [1, 2, 3, 64])
  func damage(pieces: Int) {
    let bytes: [UInt8] = [0xC2, 0xB7, 0x0D, 0x0A, 0xB5, 0xC6, 0x0A, 0x41, 0xFF, 0x41]
    #expect(throws: EncodingProblem.damaged(.gb18030, TextPlace(offset: 8, line: 3))) {
      try decoded(bytes, from: .gb18030, pieces: pieces)
    }
    let utf8 = [UInt8](utf8: "路\r灯\r") + [0x41, 0xC0, 0x80]
    #expect(throws: EncodingProblem.damaged(.utf8, TextPlace(offset: 9, line: 3))) {
      try decoded(utf8, from: .utf8, pieces: pieces)
    }
  }

  @Test("A text that ends inside a character is cut, not shortened")
  func cut() {
    let place = TextPlace(offset: 3, line: 2)
    #expect(throws: EncodingProblem.cut(.gb18030, place)) {
      try Transcoder.decode([0xC2, 0xB7, 0x0A, 0x81, 0x30, 0x84], from: .gb18030)
    }
    #expect(throws: EncodingProblem.cut(.utf8, TextPlace(offset: 4, line: 2))) {
      try Transcoder.decode(Array([UInt8](utf8: "路\n灯").dropLast()), from: .utf8)
    }
  }

  @Test(
    "The two real files are the same text",
    .enabled(if: RealFile.areHere, Comment(rawValue: RealFile.absence))
  )
  func twins() throws {
    let utf8 = try Transcoder.decode(RealFile.messages.bytes(), from: .utf8WithMark)
    let gb18030 = try RealFile.messagesInGB18030.bytes()
    #expect(try Transcoder.decode(gb18030, from: .gb18030) == utf8)
    let text = String(decoding: utf8, as: UTF8.self)
    #expect(try Transcoder.encode(text, to: .gb18030) == gb18030)
  }
}
