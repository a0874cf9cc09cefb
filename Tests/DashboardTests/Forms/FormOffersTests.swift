import CommunityModel
import TerminalUI
import Testing

@testable import Dashboard

@Suite("Fields offer words to take")
struct FormOffersTests {
  private func assigning() throws -> Desk {
    let desk = try Desk.full()
    desk.choose(14)
    desk.type("a")
    return desk
  }

  @Test("Handlers of late are listed before anything is typed, most often first")
  func handlers() throws {
    let desk = try assigning()
    #expect(desk.state.offers.contains("城管队"))
    #expect(desk.screen.contains("Ctrl-N  "))
  }

  @Test("Ctrl-N takes the first, again the next, and round")
  func goesRound() throws {
    let desk = try assigning()
    let offers = desk.state.offers
    #expect(offers.count > 1)
    for word in offers + offers.prefix(1) {
      desk.control("n")
      #expect(desk.formTexts["handler"] == word)
      #expect(desk.state.offers == offers)
    }
  }

  @Test("Pinyin initials narrow, and typing begins anew", arguments: ["cgd", "城管"])
  func narrows(typed: String) throws {
    let desk = try assigning()
    desk.type(typed)
    #expect(desk.state.offers == ["城管队"])
    desk.control("n")
    desk.press(.backspace)
    #expect(desk.formTexts["handler"] == "城管")
  }

  @Test("A category offers its codes with their names")
  func categories() throws {
    let desk = try Desk.full()
    desk.choose(13)
    desk.type("azm")
    #expect(desk.screen.contains("Ctrl-N  C01 照明"))
    desk.control("n")
    #expect(desk.formTexts["category"] == "C01")
  }
}
