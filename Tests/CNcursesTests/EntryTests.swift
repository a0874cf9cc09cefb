import CNcurses
import Testing

@Suite("Entries of terminfo")
struct EntryTests {
  @Test("what a terminal has can be asked by name, what it lacks is nothing")
  func known() async {
    // In a process of its own: ncurses keeps one entry for all.
    await #expect(processExitsWith: .success) {
      #expect(terminal_entry_load("vt100", 1) == terminal_entry_found)
      #expect(terminal_entry_number("cols") == 80)
      #expect(terminal_entry_number("colors") < 0)
      #expect(terminal_entry_flag("am"))
      #expect(!terminal_entry_flag("ccc"))
      #expect(terminal_entry_string("rmcup") == nil)
      #expect(terminal_entry_string("no such capability") == nil)
      #expect(terminal_entry_string("u7").map { String(cString: $0) } == "\u{1B}[6n")
      terminal_entry_unload()
    }
  }

  @Test("an unknown name is an answer, not the end of the program")
  func unknown() async {
    await #expect(processExitsWith: .success) {
      #expect(terminal_entry_load("nosuch", 1) == terminal_entry_unknown)
    }
  }

  @Test("the names of capabilities stand in the order of the compiled format")
  func names() {
    #expect(terminal_entry_flag_name(0).map { String(cString: $0) } == "bw")
    #expect(terminal_entry_number_name(13).map { String(cString: $0) } == "colors")
    #expect(terminal_entry_string_name(359).map { String(cString: $0) } == "setaf")
  }
}
