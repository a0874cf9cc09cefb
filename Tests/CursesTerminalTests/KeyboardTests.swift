import Glibc
import TerminalUI
import Testing

@testable import CursesTerminal

@Suite("Reading keys")
struct KeyboardTests {
  /// A keyboard whose keys are typed into a pipe.
  private func keyboard() -> (keyboard: Keyboard, typing: Int32) {
    var ends: [Int32] = [-1, -1]
    pipe(&ends)
    return (Keyboard(descriptor: ends[0], escapeDelayMilliseconds: 25), ends[1])
  }

  @Test("a burst of keys is drained at once")
  func burst() {
    var (keyboard, typing) = keyboard()
    Descriptor.write(Array("jjk".utf8), to: typing)
    #expect(
      keyboard.drain(now: 0) == [.key(Key("j")), .key(Key("j")), .key(Key("k"))]
    )
    #expect(keyboard.drain(now: 0).isEmpty)
    #expect(!keyboard.isEnded)
  }

  @Test("a lone ESC is a key only when its time is over")
  func loneEscape() {
    var (keyboard, typing) = keyboard()
    Descriptor.write([0x1B], to: typing)
    #expect(keyboard.drain(now: 100).isEmpty)
    #expect(keyboard.patience(now: 110) == 15)
    #expect(keyboard.expire(now: 124).isEmpty)
    #expect(keyboard.expire(now: 125) == [.key(Key(.escape))])
    #expect(keyboard.patience(now: 126) == nil)
  }

  @Test("a paste that pauses goes on; each quiet delay is counted once")
  func pausingPaste() {
    var (keyboard, typing) = keyboard()
    Descriptor.write(Array("\u{1B}[200~路".utf8), to: typing)
    #expect(keyboard.drain(now: 0).isEmpty)
    #expect(keyboard.expire(now: 25).isEmpty)
    #expect(keyboard.patience(now: 25) == 25)
    Descriptor.write(Array("灯\u{1B}[201~".utf8), to: typing)
    #expect(keyboard.drain(now: 30) == [.paste("路灯")])
  }

  @Test("the end of the terminal is noticed")
  func ended() {
    var (keyboard, typing) = keyboard()
    close(typing)
    #expect(keyboard.drain(now: 0).isEmpty)
    #expect(keyboard.isEnded)
  }
}
