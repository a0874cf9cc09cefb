import Interchange
import Testing

@Suite struct IdentifierDoctorTests {
  @Test(
    "What a spreadsheet did to an identifier is seen",
    arguments: [
      ("4.2E+17", IdentifierComplaint.scientificNotation),
      ("4.30102E+17", .scientificNotation), ("9.90102e+11", .scientificNotation),
      ("4E+17", .scientificNotation), ("4.2E17", .scientificNotation),
      ("430102198001010000", .zeroTail), (" 430102198001010000\t", .zeroTail),
      ("=\"430102198001010000\"", .zeroTail), ("４３０１０２１９８００１０１００００", .zeroTail),
    ]
  )
  func complaints(text: String, expected: IdentifierComplaint) {
    #expect(IdentifierDoctor.complaint(about: text) == expected)
  }

  @Test(
    "A whole identifier gives no complaint",
    arguments: [
      "", "7", "990102001001", "990102001001-318", "430102198001010010", "000000000000000",
      "3E12", "E+17", "4.E+17", "4.2E+", "4.2E+1", "42E+17", "4.2E+017", "Эй",
    ]
  )
  func whole(text: String) {
    #expect(IdentifierDoctor.complaint(about: text) == nil)
  }

  @Test(
    "The wrappings that keep an identifier whole come off",
    arguments: [
      ("=\"990102001001\"", "990102001001"), ("'990102001001", "990102001001"),
      ("\t990102001001 ", "990102001001"), ("９９０１", "9901"), ("=\"", "=\""), ("", ""),
    ]
  )
  func plain(text: String, expected: String) {
    #expect(IdentifierDoctor.plain(text) == expected)
  }
}
