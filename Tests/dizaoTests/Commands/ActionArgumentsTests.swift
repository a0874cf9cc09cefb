import CommunityModel
import Testing

@testable import dizao

struct ActionArgumentsTests {
  private func read(_ verb: IssueVerb, _ tokens: [String]) throws(Failure) -> ActionArguments {
    let action = IssueAction[verb]
    return try ActionArguments(
      tokens,
      action: "issue \(verb.rawValue)",
      rules: action.fields,
      takesRecord: !action.makesRecord
    )
  }

  @Test("what stands behind an action is its record, revision and fields")
  func argumentsAreRead() throws {
    let read = try read(
      .refer,
      ["318", "--referred-to", "供电所", "--outside-number=12 3", "--base", "5"]
    )
    #expect(read.id == "318")
    #expect(read.base == 5)
    #expect(
      read.entries == [
        .init(field: .referredTo, text: "供电所"), .init(field: .outsideNumber, text: "12 3"),
      ]
    )
    #expect(try self.read(.sign, ["--id=318"]).id == "318")
  }

  @Test("a flag needs no value, a list grows, a dash may begin a value")
  func kindsOfValues() throws {
    let verified = try read(.verify, ["318", "--self-check", "--note", "-5度"])
    #expect(
      verified.entries == [.init(field: .selfCheck, text: "yes"), .init(field: .note, text: "-5度")]
    )
    #expect(try read(.verify, ["--self-check=no"]).entries.first?.text == "no")
    let assigned = try read(.assign, ["--co-handlers", "甲", "--co-handlers", "乙,丙"])
    #expect(assigned.entries == [.init(field: .coHandlers, text: "甲\n乙,丙")])
  }

  @Test(
    "what makes no sense is refused by name",
    arguments: [
      (.accept, ["3", "--frob", "x"], "usage.actionOption"),
      (.accept, ["3", "--title", "x"], "usage.actionOption"),
      (.report, ["--base", "3"], "usage.actionOption"),
      (.report, ["3"], "usage.unexpected"),
      (.accept, ["3", "4"], "usage.unexpected"),
      (.accept, ["3", "--id", "4"], "usage.unexpected"),
      (.accept, ["3", "--category"], "usage.valueMissing"),
      (.accept, ["3", "--base", "-1"], "usage.base"),
      (.accept, ["3", "--category", "C01", "--category", "C02"], "usage.twice"),
      (.report, ["--", "--title"], "usage.unexpected"),
    ] as [(IssueVerb, [String], String)]
  )
  func nonsenseIsRefused(verb: IssueVerb, tokens: [String], key: String) {
    #expect {
      try read(verb, tokens)
    } throws: { error in
      let failure = error as? Failure
      let sentence = failure?.sentence(Words(.zh)) ?? "{"
      return failure?.key == key && failure?.status == .usage && !sentence.contains("{")
    }
  }

  @Test(
    "options are the fields' names with dashes",
    arguments: [
      (.title, "title"), (.outsideNumber, "outside-number"), (.externalID, "external-id"),
      (.doneBy, "done-by"), (.coHandlers, "co-handlers"), (.reviewOn, "review-on"),
      (.isPilot, "is-pilot"), (.startingPoints, "starting-points"),
    ] as [(Field, String)]
  )
  func optionNames(field: Field, name: String) {
    #expect(field.optionName == name)
  }

  @Test("no two fields of an action, nor id and base, have one option's name")
  func optionNamesAreUnique() {
    for rules in IssueAction.all.map(\.fields) + [Community.fields] {
      let names = rules.map(\.field.optionName) + ["id", "base", "help"] + GlobalOptions.valued
      #expect(Set(names).count == names.count)
    }
  }

  @Test("values are read as on a form; said to be empty is not the same as not said")
  func bodyIsRead() throws {
    let reader = FieldReader(
      now: World.sample().now(),
      home: "990102001001",
      catalogue: .standard,
      communities: []
    )
    let rules = IssueAction[.correct].fields
    let body = try read(.correct, ["3", "--title", "", "--happened", "11-21 14:05"])
      .body(rules, reader)
    #expect(body[.title] == .text(""))
    #expect(body.instant(.happened)?.minuteText == "2026-11-21 14:05")
    #expect(throws: Failure.self) {
      try read(.correct, ["3", "--happened", "someday"]).body(rules, reader)
    }
  }
}
