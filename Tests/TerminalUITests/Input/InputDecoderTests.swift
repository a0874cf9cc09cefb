import Testing

@testable import TerminalUI

@Suite("Input decoder")
struct InputDecoderTests {
  /// What a terminal sends, and what it means; each is complete without a timeout.
  static let sequences: [(bytes: [UInt8], inputs: [Input])] =
    keys.map { (Array($0.0.utf8), [.key($0.1)]) } + others

  private static let keys: [(String, Key)] = [
    ("a", Key("a")), ("N", Key("N")), (" ", Key(" ")), ("é", Key("é")), ("灯", Key("灯")),
    ("😀", Key("😀")), ("\r", Key(.enter)), ("\n", Key(.enter)), ("\t", Key(.tab)),
    ("\u{7F}", Key(.backspace)), ("\u{8}", Key(.backspace)), ("\u{0}", .control(" ")),
    ("\u{13}", .control("s")), ("\u{1A}", .control("z")), ("\u{1C}", .control("\\")),
    ("\u{1F}", .control("_")),
    ("\u{1B}[A", Key(.up)), ("\u{1B}OB", Key(.down)), ("\u{1B}[H", Key(.home)),
    ("\u{1B}OF", Key(.end)),
    ("\u{1B}[1~", Key(.home)), ("\u{1B}[2~", Key(.insert)), ("\u{1B}[3~", Key(.delete)),
    ("\u{1B}[4~", Key(.end)), ("\u{1B}[5~", Key(.pageUp)), ("\u{1B}[6~", Key(.pageDown)),
    ("\u{1B}[Z", Key(.tab, .shift)), ("\u{1B}OM", Key(.enter)), ("\u{1B}Ok", Key("+")),
    ("\u{1B}OP", Key(.function(1))), ("\u{1B}OS", Key(.function(4))),
    ("\u{1B}[11~", Key(.function(1))), ("\u{1B}[15~", Key(.function(5))),
    ("\u{1B}[24~", Key(.function(12))), ("\u{1B}[34~", Key(.function(20))),
    ("\u{1B}[[A", Key(.function(1))), ("\u{1B}[[E", Key(.function(5))),
    ("\u{1B}[1;5A", Key(.up, .control)), ("\u{1B}[1;2D", Key(.left, .shift)),
    ("\u{1B}[1;8C", Key(.right, [.shift, .alt, .control])), ("\u{1B}[3;5~", Key(.delete, .control)),
    ("\u{1B}[1;33A", Key(.up, .alt)), ("\u{1B}[1;129A", Key(.up)),
    ("\u{1B}[1;2P", Key(.function(1), .shift)), ("\u{1B}O5P", Key(.function(1), .control)),
    ("\u{1B}[1;2R", Key(.function(3), .shift)), ("\u{1B}[R", Key(.function(3))),
    ("\u{1B}[1;1R", Key(.function(3))), ("\u{1B}[13;2~", Key(.function(3), .shift)),
    ("\u{1B}a", Key(.character("a"), .alt)), ("\u{1B}灯", Key(.character("灯"), .alt)),
    ("\u{1B}\r", Key(.enter, .alt)), ("\u{1B}\u{7F}", Key(.backspace, .alt)),
    ("\u{1B}\u{13}", Key(.character("s"), [.control, .alt])),
    ("\u{1B}[13;2u", Key(.enter, .shift)), ("\u{1B}[27u", Key(.escape)),
    ("\u{1B}[9;5u", Key(.tab, .control)), ("\u{1B}[97;5u", .control("a")),
    ("\u{1B}[97;2u", Key("A")), ("\u{1B}[49:33;2u", Key("!")),
    ("\u{1B}[97;6u", Key(.character("a"), [.control, .shift])),
    ("\u{1B}[97;3u", Key(.character("a"), .alt)), ("\u{1B}[57414u", Key(.enter)),
    ("\u{1B}[57400u", Key("1")), ("\u{1B}[57376u", Key(.function(13))),
    ("\u{1B}[97;1:2u", Key("a")), ("\u{1B}[28783u", Key("灯")),
    ("\u{1B}[27;5;13~", Key(.enter, .control)), ("\u{1B}[27;2;65~", Key("A")),
    ("\u{1B}[27;5;105~", .control("i")),
    ("\u{1B}[a", Key(.up, .shift)), ("\u{1B}Oa", Key(.up, .control)),
    ("\u{1B}[7~", Key(.home)), ("\u{1B}[7$", Key(.home, .shift)),
    ("\u{1B}[7^", Key(.home, .control)),
    ("\u{1B}[7@", Key(.home, [.control, .shift])), ("\u{1B}\u{1B}[A", Key(.up, .alt)),
    ("\u{1B}\u{1B}OA", Key(.up, .alt)), ("\u{1B}\u{1B}[3~", Key(.delete, .alt)),
  ]

  private static let others: [(bytes: [UInt8], inputs: [Input])] = [
    ("\u{1B}[I", [Input.focus(true)]), ("\u{1B}[O", [.focus(false)]),
    ("\u{1B}[5;10R", [.reply(.cursor(Point(x: 9, y: 4)))]),
    ("\u{1B}[2;1R", [.reply(.cursor(Point(x: 0, y: 1)))]),
    ("\u{1B}[?1;7R", [.reply(.cursor(Point(x: 6, y: 0)))]),
    ("\u{1B}[?2026;1$y", [.reply(.mode(2026, 1))]),
    ("\u{1B}[?62;4;22c", [.reply(.deviceAttributes([62, 4, 22]))]),
    ("\u{1B}[<0;5;7M", [.mouse(Mouse(.press, at: Point(x: 4, y: 6)))]),
    ("\u{1B}[<2;5;7m", [.mouse(Mouse(.release, at: Point(x: 4, y: 6), button: 2))]),
    ("\u{1B}[<32;300;7M", [.mouse(Mouse(.drag, at: Point(x: 299, y: 6)))]),
    ("\u{1B}[<64;1;1M", [.mouse(Mouse(.wheelUp, at: Point(x: 0, y: 0)))]),
    ("\u{1B}[<65;1;1M", [.mouse(Mouse(.wheelDown, at: Point(x: 0, y: 0)))]),
    ("\u{1B}[<35;9;9M", []), ("\u{1B}[<66;1;1M", []), ("\u{1B}[<128;1;1M", []),
    ("\u{1B}[32;5;7M", [.mouse(Mouse(.press, at: Point(x: 4, y: 6)))]),
    ("\u{1B}[M \u{25}\u{27}", [.mouse(Mouse(.press, at: Point(x: 4, y: 6)))]),
    ("\u{1B}[M#\u{25}\u{27}", [.mouse(Mouse(.release, at: Point(x: 4, y: 6)))]),
    // Unknown sequences are swallowed whole and type nothing.
    ("\u{1B}[>0;276;0c", []), ("\u{1B}[?1u", []), ("\u{1B}[8;24;80t", []), ("\u{1B}[0n", []),
    ("\u{1B}[99~", []), ("\u{1B}[E", []), ("\u{1B}[201~", []), ("\u{1B}[1;2;3;4;5q", []),
    ("\u{1B}Oz", []),
    ("\u{1B}[97;1:3u", []), ("\u{1B}[57358u", []), ("\u{1B}[[Z", []), ("\u{1B}[=5!p", []),
    ("\u{1B}[99999999999999999999999999u", []), ("\u{1B}[1114112u", []), ("\u{1B}[55296u", []),
    ("\u{1B}[1;9999A", []), ("\u{1B}[" + String(repeating: "1;", count: 200) + "A", []),
    ("\u{1B}]11;rgb:1212/1414/1616\u{7}", []), ("\u{1B}]52;c;abc\u{1B}\\", []),
    ("\u{1B}P>|xterm(390)\u{1B}\\", []), ("\u{1B}_Gi=1;OK\u{1B}\\", []),
    // An unfinished sequence gives way to the next.
    ("\u{1B}[1;\u{1B}[A", [.key(Key(.up))]), ("\u{1B}[12\rx", [.key(Key(.enter)), .key(Key("x"))]),
    ("\u{1B}]0;t\u{1B}[B", [.key(Key(.down))]), ("\u{1B}[12灯", [.key(Key("灯"))]),
    // Escape pressed right before something that cannot carry Alt.
    ("\u{1B}\u{1B}[I", [.key(Key(.escape)), .focus(true)]),
    ("\u{1B}\u{1B}x", [.key(Key(.escape)), .key(Key(.character("x"), .alt))]),
    ("\u{1B}\u{1B}\u{1B}[A", [.key(Key(.escape)), .key(Key(.up, .alt))]),
    ("\u{1B}[200~灯\r\n坏\t了\u{1B}[31m\u{7}\u{1B}[201~", [.paste("灯\n坏\t了[31m")]),
    ("\u{1B}[200~\u{1B}\u{1B}[201~", [.paste("")]),
    ("\u{1B}[200~a\rb\u{1B}[201~c", [.paste("a\nb"), .key(Key("c"))]),
    ("\u{C2}\u{80}", [.key(Key("Â"))]),
  ].map { (Array($0.0.utf8), $0.1) }

  @Test("Every sequence means what its terminal meant", arguments: sequences.indices)
  func decodes(index: Int) {
    let (bytes, inputs) = Self.sequences[index]
    var decoder = InputDecoder()
    #expect(decoder.feed(bytes) == inputs)
    #expect(!decoder.isPending)
  }

  @Test("A sequence cut at any byte means the same, and the next key survives")
  func cutAnywhere() {
    for (bytes, inputs) in Self.sequences {
      for cut in 0...bytes.count {
        var decoder = InputDecoder()
        var seen = decoder.feed(bytes[..<cut])
        seen += decoder.feed(bytes[cut...])
        seen += decoder.feed([0x71])
        #expect(seen == inputs + [.key(Key("q"))], "\(bytes) cut at \(cut)")
      }
      var decoder = InputDecoder()
      #expect(bytes.flatMap { decoder.feed([$0]) } == inputs)
    }
  }

  @Test("All sequences one after another give all their inputs")
  func inARow() {
    var decoder = InputDecoder()
    #expect(decoder.feed(Self.sequences.flatMap(\.bytes)) == Self.sequences.flatMap(\.inputs))
  }

  @Test(
    "After a quiet delay the beginning of a sequence is the keys it is made of",
    arguments: [
      ("\u{1B}", [Key(.escape)]), ("\u{1B}\u{1B}", [Key(.escape), Key(.escape)]),
      ("\u{1B}[", [Key(.character("["), .alt)]), ("\u{1B}O", [Key(.character("O"), .alt)]),
      ("\u{1B}]", [Key(.character("]"), .alt)]), ("\u{1B}P", [Key(.character("P"), .alt)]),
      ("\u{1B}[1;5", []), ("\u{1B}[[", []), ("\u{1B}[M a", []),
    ]
  )
  func timesOut(bytes: String, keys: [Key]) {
    var decoder = InputDecoder()
    #expect(decoder.feed(bytes.utf8).isEmpty)
    #expect(decoder.isPending)
    #expect(decoder.timeout() == keys.map(Input.key))
    #expect(!decoder.isPending)
    #expect(decoder.feed([0x71]) == [.key(Key("q"))])
  }

  @Test("Without anything pending a timeout means nothing")
  func idleTimeout() {
    var decoder = InputDecoder()
    #expect(decoder.timeout().isEmpty)
    #expect(decoder.feed("a".utf8) == [.key(Key("a"))])
    #expect(!decoder.isPending)
  }

  @Test(
    "A bad byte costs itself only",
    arguments: [
      [0x80], [0xFF], [0xC0, 0xAF], [0xE7, 0x81], [0xED, 0xA0, 0x80], [0xF5], [0xF0, 0x80],
      [0xC2, 0x9B], [0xE0, 0x9F, 0xBF], [0xF4, 0x90],
    ] as [[UInt8]]
  )
  func badBytes(bytes: [UInt8]) {
    var decoder = InputDecoder()
    let inputs = decoder.feed(bytes + Array("a灯\u{1B}[A".utf8))
    #expect(inputs == [.key(Key("a")), .key(Key("灯")), .key(Key(.up))])
  }

  @Test("A character cut off by silence is dropped, the next one is not")
  func cutCharacter() {
    var decoder = InputDecoder()
    #expect(decoder.feed([0xE7, 0x81]).isEmpty)
    #expect(decoder.isPending)
    #expect(decoder.timeout().isEmpty)
    #expect(decoder.feed("灯".utf8) == [.key(Key("灯"))])
  }

  @Test("A string without an end is given up after some silence, and keys work again")
  func stringWithoutEnd() {
    var decoder = InputDecoder()
    #expect(decoder.feed("\u{1B}]11;rgb".utf8).isEmpty)
    var delays = 0
    while decoder.isPending, delays < 100 {
      #expect(decoder.timeout().isEmpty)
      delays += 1
    }
    #expect(delays == InputDecoder.stringPatience)
    #expect(decoder.feed("j".utf8) == [.key(Key("j"))])
  }

  @Test("A pause within a string does not type its rest")
  func stringWithPause() {
    var decoder = InputDecoder()
    #expect(decoder.feed("\u{1B}]11;rgb".utf8).isEmpty)
    #expect(decoder.timeout().isEmpty)
    #expect(decoder.feed(":1212/1414\u{7}q".utf8) == [.key(Key("q"))])
  }

  @Test("Random bytes never stop the decoder, nor the keys after them", arguments: 0..<20)
  func randomBytes(seed: UInt64) {
    var random = SplitMix(seed: seed)
    var decoder = InputDecoder()
    let telling = Array("\u{1B}\u{1B}\u{1B}[[O;:0123456789~$<?MmuRcyPX]\\ \u{7}".utf8)
    for _ in 0..<2000 {
      let bytes = (0..<Int.random(in: 1...12, using: &random)).map { _ in
        Bool.random(using: &random)
          ? UInt8.random(in: 0...255, using: &random)
          : telling.randomElement(using: &random) ?? 0
      }
      for case .key(let key) in decoder.feed(bytes) {
        guard case .character(let character) = key.code else { continue }
        #expect(character.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F })
      }
      if Int.random(in: 0..<8, using: &random) == 0 { _ = decoder.timeout() }
    }
    var delays = 0
    while decoder.isPending, delays < 100 {
      _ = decoder.timeout()
      delays += 1
    }
    #expect(decoder.feed("q".utf8) == [.key(Key("q"))])
  }
}
