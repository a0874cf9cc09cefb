import Interchange
import Testing

@Suite struct EncodingDetectorTests {
  /// 「路灯坏了，请修。」 as GB18030.
  static let lamp: [UInt8] = [
    0xC2, 0xB7, 0xB5, 0xC6, 0xBB, 0xB5, 0xC1, 0xCB, 0xA3, 0xAC, 0xC7, 0xEB, 0xD0, 0xDE, 0xA1, 0xA3,
  ]

  @Test("A mark decides")
  func marks() throws {
    let utf8 = try EncodingDetector.detect([0xEF, 0xBB, 0xBF] + [UInt8](utf8: "编号"))
    #expect(utf8.encoding == .utf8WithMark)
    #expect(utf8.evidence == .mark)
    #expect(utf8.confidence == .certain)
    let little = try EncodingDetector.detect([0xFF, 0xFE, 0x16, 0x7F])
    #expect(little.encoding == .utf16LittleEndian)
    let big = try EncodingDetector.detect([0xFE, 0xFF, 0x7F, 0x16])
    #expect(big.encoding == .utf16BigEndian)
    let gb18030 = try EncodingDetector.detect([0x84, 0x31, 0x95, 0x33] + Self.lamp)
    #expect(gb18030.encoding == .gb18030)
    #expect(gb18030.confidence == .certain)
  }

  @Test("An empty file and one of plain letters read as UTF-8", arguments: ["", "id,title\r\n"])
  func plain(text: String) throws {
    let found = try EncodingDetector.detect([UInt8](utf8: text))
    #expect(found.encoding == .utf8)
    #expect(found.evidence == .plainASCII)
  }

  @Test("Chinese without a mark is told apart by its bytes")
  func chinese() throws {
    let utf8 = try EncodingDetector.detect([UInt8](utf8: "路灯坏了，请修。"))
    #expect(utf8.encoding == .utf8)
    #expect(utf8.confidence == .certain)
    let short = try EncodingDetector.detect(Self.lamp)
    #expect(short.encoding == .gb18030)
    #expect(short.evidence == .everydayCharacters(percent: 100))
    #expect(short.confidence == .likely)
    let long = try EncodingDetector.detect(Array(repeatElement(Self.lamp, count: 5).joined()))
    #expect(long.confidence == .certain)
  }

  @Test("Two words of GB18030 that pass for UTF-8 are read as Chinese, without confidence")
  func lookalike() throws {
    // 模要 in GB18030; two letters of Latin and Cyrillic in UTF-8.
    let found = try EncodingDetector.detect([0xC4, 0xA3, 0xD2, 0xAA])
    #expect(found.encoding == .gb18030)
    #expect(found.confidence == .low)
    #expect(try EncodingDetector.detect([UInt8](utf8: "café")).encoding == .utf8)
  }

  @Test("Four-byte characters of rare surnames belong to GB18030")
  func fourBytes() throws {
    let rare = try Transcoder.encode("\u{4DAE}姓王，𠮷田", to: .gb18030)
    #expect(try EncodingDetector.detect(rare + Self.lamp).encoding == .gb18030)
  }

  @Test("What is no text is named by its kind and place")
  func binary() {
    let start = TextPlace(offset: 0, line: 1)
    #expect(throws: EncodingProblem.binary(.zip, start)) {
      try EncodingDetector.detect([0x50, 0x4B, 0x03, 0x04, 0x14])
    }
    #expect(throws: EncodingProblem.binary(.oldOffice, start)) {
      try EncodingDetector.detect([0xD0, 0xCF, 0x11, 0xE0, 0xA1])
    }
    #expect(throws: EncodingProblem.binary(.pdf, start)) {
      try EncodingDetector.detect([UInt8](utf8: "%PDF-1.7"))
    }
    #expect(throws: EncodingProblem.binary(.other, TextPlace(offset: 6, line: 2))) {
      try EncodingDetector.detect([UInt8](utf8: "编\r\n7\0"))
    }
    #expect(throws: EncodingProblem.binary(.other, TextPlace(offset: 1, line: 1))) {
      try EncodingDetector.detect([0x41, 0x01, 0x02, 0x03, 0x41])
    }
  }

  @Test("One escape in a text does not make it binary")
  func strayControl() throws {
    let text = "\u{1B}[31m" + String(repeating: "路灯", count: 20)
    #expect(try EncodingDetector.detect([UInt8](utf8: text)).encoding == .utf8)
  }

  @Test("A lost byte is damage at its place, not another encoding")
  func damage() {
    let whole = [UInt8](utf8: String(repeating: "路灯坏了\n", count: 9))
    // The second line's second character loses its last byte.
    let broken = Array(whole[..<18] + whole[19...])
    #expect(throws: EncodingProblem.damaged(.utf8, TextPlace(offset: 16, line: 2))) {
      try EncodingDetector.detect(broken)
    }
    let gb18030 = Self.lamp + [0x0A] + Self.lamp.dropLast() + [0x0A] + Self.lamp
    #expect(throws: EncodingProblem.damaged(.gb18030, TextPlace(offset: 31, line: 2))) {
      try EncodingDetector.detect(gb18030)
    }
    let delete = Self.lamp + [0xB7, 0x7F] + Self.lamp
    #expect(throws: EncodingProblem.damaged(.gb18030, TextPlace(offset: 16, line: 1))) {
      try EncodingDetector.detect(delete)
    }
    #expect(throws: EncodingProblem.damaged(.utf8WithMark, TextPlace(offset: 4, line: 1))) {
      try EncodingDetector.detect([0xEF, 0xBB, 0xBF, 0x41, 0xFF, 0x41])
    }
  }

  @Test("Bytes of neither encoding are refused with both places")
  func neither() {
    let place = TextPlace(offset: 1, line: 1)
    #expect(throws: EncodingProblem.unknown(utf8: place, gb18030: place)) {
      try EncodingDetector.detect([0x41, 0xFF, 0x41, 0xFF])
    }
  }

  @Test("A file cut inside a character says where; its first piece does not mind")
  func cut() throws {
    let utf8 = Array([UInt8](utf8: "第一\n路灯").dropLast())
    #expect(throws: EncodingProblem.cut(.utf8, TextPlace(offset: 10, line: 2))) {
      try EncodingDetector.detect(utf8)
    }
    #expect(try EncodingDetector.detect(utf8, isWhole: false).unfinishedBytes == 2)
    let gb18030 = Self.lamp + [0x0A] + Self.lamp.dropLast()
    #expect(throws: EncodingProblem.cut(.gb18030, TextPlace(offset: 31, line: 2))) {
      try EncodingDetector.detect(gb18030)
    }
    #expect(try EncodingDetector.detect(gb18030, isWhole: false).unfinishedBytes == 1)
    let half = Self.lamp + [0x81, 0x30, 0x84]
    #expect(try EncodingDetector.detect(half, isWhole: false).unfinishedBytes == 3)
  }

  @Test("Bytes at random give an encoding that reads them or a reason, never a crash")
  func random() throws {
    var generator = SplitMix(state: 5)
    let alphabet: [UInt8] = [
      0, 0x0A, 0x0D, 0x30, 0x41, 0x7F, 0x80, 0x81, 0xA1, 0xB7, 0xC2, 0xE4, 0xEF, 0xF0, 0xFE, 0xFF,
    ]
    for _ in 0..<20_000 {
      let length = Int.random(in: 0...9, using: &generator)
      let bytes = (0..<length).map { _ in alphabet.randomElement(using: &generator) ?? 0 }
      guard let found = try? EncodingDetector.detect(bytes) else { continue }
      do {
        _ = try Transcoder.decode(bytes, from: found.encoding)
      } catch {
        // A pair of the right shape may be no character: then the place is told.
        #expect(found.encoding != .utf8 && found.encoding != .utf8WithMark)
      }
    }
  }

  @Test(
    "The real files are known, and cut anywhere too",
    .enabled(if: RealFile.areHere, Comment(rawValue: RealFile.absence))
  )
  func realFiles() throws {
    let utf8 = try RealFile.messages.bytes()
    let gb18030 = try RealFile.messagesInGB18030.bytes()
    #expect(try EncodingDetector.detect(utf8).encoding == .utf8WithMark)
    #expect(try EncodingDetector.detect(Array(utf8.dropFirst(3))).encoding == .utf8)
    let found = try EncodingDetector.detect(gb18030)
    #expect(found.encoding == .gb18030)
    #expect(found.confidence == .certain)
    #expect(try EncodingDetector.detect(RealFile.guideline.bytes()).encoding == .utf8)
    for length in 4000..<4100 {
      let piece = Array(gb18030.prefix(length))
      #expect(try EncodingDetector.detect(piece, isWhole: false).encoding == .gb18030)
      let unmarked = Array(utf8.dropFirst(3).prefix(length))
      #expect(try EncodingDetector.detect(unmarked, isWhole: false).encoding == .utf8)
    }
  }

  @Test(
    "A real UTF-8 file with one lost byte is damaged UTF-8 wherever it was lost",
    .enabled(if: RealFile.areHere, Comment(rawValue: RealFile.absence))
  )
  func realDamage() throws {
    let text = Array(try RealFile.messages.bytes().dropFirst(3).prefix(8192 + 3))
    let places = (200..<3000).filter { text[$0] >= 0xE4 && text[$0] <= 0xE9 }
    for place in places.prefix(150) {
      var broken = text
      broken.remove(at: place + 1)
      let problem = #expect(throws: EncodingProblem.self) {
        try EncodingDetector.detect(broken, isWhole: false)
      }
      guard case .damaged(.utf8, let found)? = problem else {
        Issue.record("taken for \(String(describing: problem))")
        continue
      }
      #expect(found.offset == place)
    }
  }
}
