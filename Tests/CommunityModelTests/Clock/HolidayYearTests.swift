import CommunityModel
import Foundation
import Testing

@Suite("Holiday notices")
struct HolidayYearTests {
  @Test("read back as they are written")
  func roundTrip() throws {
    for year in HolidayYear.stateCouncil {
      #expect(try HolidayYear.parse(year.text) == [year])
    }
  }

  @Test(
    "say what is wrong, and where",
    arguments: [
      ("元旦 01-01", 1, HolidayYear.Problem.Kind.yearMissing),
      ("year x", 1, .yearMissing),
      ("# 2027\nyear 2027\n元旦 13-01", 3, .dateUnreadable),
      ("year 2027\n国庆节 10-07..10-01", 2, .rangeBackwards),
      ("year 2027\n元旦 2025-12-31", 2, .dateOfAnotherYear),
      ("year 2027\n元旦 2026-11-30", 2, .dateOfAnotherYear),
      ("year 2027\n元旦 01-01..01-03 +01-02", 2, .dayTwice),
    ]
  )
  func problems(text: String, line: Int, kind: HolidayYear.Problem.Kind) {
    let problem = #expect(throws: HolidayYear.Problem.self) { try HolidayYear.parse(text) }
    #expect(problem?.line == line)
    #expect(problem?.kind == kind)
    #expect(problem.map { Words.hasSentence($0.sentenceKey) } == true)
  }

  @Test("agree with the public list, day by day")
  func publicList() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../../shared/data/holidays").standardizedFileURL
    guard FileManager.default.fileExists(atPath: folder.path) else {
      print("skipped: no \(folder.path)")
      return
    }
    for year in HolidayYear.stateCouncil {
      let data = try Data(contentsOf: folder.appending(path: "\(year.year).json"))
      let list = try JSONDecoder().decode(PublicYear.self, from: data)
      let expected = Set(list.days.map { "\($0.date) \($0.name) \($0.isOffDay)" })
      let found = Set(year.days.map { "\($0.date.text) \($0.name) \(!$0.isWorkday)" })
      #expect(found == expected)
    }
  }

  private struct PublicYear: Decodable {
    struct Day: Decodable {
      let name: String
      let date: String
      let isOffDay: Bool
    }

    let days: [Day]
  }
}
