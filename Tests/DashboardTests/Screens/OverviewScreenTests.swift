import CommunityModel
import TerminalUI
import Testing

@testable import Dashboard

@Suite("The overview, as people see it")
struct OverviewScreenTests {
  @Test("80×24 in Chinese shows pilots, queue, satisfaction and the selected issue")
  func smallestInChinese() throws {
    expectScreen(
      try Desk.full().screen,
      """
      """
    )
  }
}
