import CommunityModel
import Glibc
import Testing

@testable import CommunityStore

@Suite("Personal fields")
struct PrivateFileTests {
  private let scratch = Scratch()

  private func person(id: String, name: String, phone: String) -> Person {
    Person(id: id, salt: "000102030405060708090a0b0c0d0e0f", name: name, phone: phone)
  }

  @Test("are one line a person, with a salted hash for rows and changes")
  func adding() throws {
    let file = PrivateFile(try scratch.store(), Scratch.environment())
    let person = person(id: "P17", name: "王晓明", phone: "13800135678")
    try file.add([person], from: 1)
    #expect(
      try Scratch.text(file.path)
        == #"{"id":"P17","salt":"000102030405060708090a0b0c0d0e0f","name":"王晓明","phone":"13800135678"}"#
        + "\n"
    )
    #expect(person.hash == "7a26ce64bb5479d780a233c1012b6daa081426fb6f2a178a3841bd08a644e2a6")
    #expect(try Scratch.mode(file.path) == 0o660)
    #expect(try file.person("P17") == person)
    #expect(try file.person("P1") == nil)
  }

  @Test("the last entry of an id counts, and erasing takes all of them and nobody else")
  func erasing() throws {
    let file = PrivateFile(try scratch.store(), Scratch.environment())
    #expect(try file.people() == [:])
    #expect(try !file.erase("P1"))
    let other = person(id: "P12", name: "李\n", phone: "")
    try file.add([person(id: "P1", name: "旧", phone: "")], from: 1)
    try file.add([person(id: "P1", name: "新", phone: "1"), other], from: 2)
    #expect(try file.person("P1")?.name == "新")
    #expect(try file.erase("P1"))
    #expect(try file.people() == ["P12": other])
    #expect(try !Scratch.text(file.path).contains("旧"))
    #expect(try Scratch.names(scratch.path + "/store/private") == ["people.ndjson"])
  }

  @Test("anybody among many is found by bisecting, and so is that somebody is not there")
  func finding() throws {
    let counting = FailingDisk()
    let store = try scratch.store()
    let file = PrivateFile(store, Scratch.environment(counting.disk))
    let people = (1...2_000).map { number in
      let name = String(repeating: "王", count: number.isMultiple(of: 97) ? 5_000 : 3)
      return person(id: "P\(number * 7)", name: name, phone: "\(number)")
    }
    try file.add(people, from: 1)
    for person in people.enumerated().filter({ $0.offset % 61 == 0 }).map(\.element)
      + people.suffix(2)
    {
      let before = counting.calls
      #expect(try file.person(person.id) == person)
      #expect(counting.calls - before < 40)
    }
    for id in ["P1", "P8", "P13995", "P14001", "P007", "Q7", "P", ""] {
      #expect(try file.person(id) == nil)
    }
  }

  @Test("a half line is nobody's, and the next entry starts a line of its own")
  func tornLine() throws {
    let file = PrivateFile(try scratch.store(), Scratch.environment())
    let one = person(id: "P1", name: "甲", phone: "")
    let two = person(id: "P2", name: "乙", phone: "")
    try file.add([one], from: 1)
    let half = "{\"id\":\"P2\",\"salt\":\"" + String(repeating: "0", count: 9_000)
    try Scratch.append(half.utf8, to: file.path)
    #expect(try file.people() == ["P1": one])
    try file.add([two], from: 2)
    #expect(try file.people() == ["P1": one, "P2": two])
    #expect(try Scratch.text(file.path).hasSuffix("\"phone\":\"\"}\n"))
  }

  @Test("half an entry that a change names stays, for check to say, and the next has its own line")
  func halfRecorded() throws {
    let trial = Trial()
    let store = try trial.makeStore()
    for name in ["王姨", "李伯"] {
      try store.commit([Trial.report("灯坏", [.reporter: .text(name)])], by: Trial.wang)
    }
    let path = PrivateFile(store.folder, trial.environment()).path
    let whole = try Scratch.bytes(path)
    for cut in [9, 40] {
      try Scratch.write(whole.dropLast(cut), to: path)
      let other = try trial.open()
      try other.commit([Trial.report("又一件", [.reporter: .text("老赵")])], by: Trial.wang)
      let lines = try Scratch.text(path).split(separator: "\n")
      #expect(lines.count == 3 && lines[1].hasPrefix(#"{"id":"P3""#))
      #expect(lines[2].contains("老赵"))
      #expect(try !Store.check(trial.path).isWhole)
    }
  }

  @Test("entries of numbers that no change has yet are what an interrupted batch left, and go")
  func unrecorded() throws {
    let file = PrivateFile(try scratch.store(), Scratch.environment())
    let long = String(repeating: "长", count: 3_000)
    let one = person(id: "P1", name: "甲", phone: "")
    try file.add([one], from: 1)
    try file.add((2...9).map { person(id: "P\($0)", name: long, phone: "") }, from: 2)
    let right = person(id: "P2", name: "乙", phone: "2")
    let added = try file.add([right], from: 2)
    #expect(try file.people() == ["P1": one, "P2": right])
    #expect(try file.person("P2") == right)
    file.takeBack(added)
    #expect(try file.people() == ["P1": one])
    #expect(try file.add([], from: 1) == 0..<0)
    #expect(try file.people() == [:])
  }

  @Test("a line that is wrong is named")
  func malformed() throws {
    let file = PrivateFile(try scratch.store(), Scratch.environment())
    try file.add([person(id: "P1", name: "甲", phone: "")], from: 1)
    try Scratch.append("{\"id\":\"P2\"}\n".utf8, to: file.path)
    let problem = JSONProblem(.memberMissing("salt"), at: 0)
    #expect(throws: StoreFailure.malformed(path: file.path, line: 2, problem)) {
      try file.people()
    }
  }

  @Test(
    "at every failure a file holds what was added before, and works again",
    arguments: [false, true]
  )
  func failures(lasts: Bool) throws {
    let store = try scratch.store()
    let good = PrivateFile(store, Scratch.environment())
    let one = person(id: "P1", name: "甲", phone: "")
    let two = person(id: "P2", name: "乙", phone: "")
    try good.add([one], from: 1)
    var failing = 1
    while true {
      let disk = FailingDisk(failing: failing, .error(ENOSPC), lasts: lasts).disk
      let file = PrivateFile(store, Scratch.environment(disk))
      do {
        try file.add([two], from: 2)
        break
      } catch {
        #expect(try good.people()["P1"] == one)
      }
      failing += 1
    }
    #expect(failing > 5)
    failing = 1
    #expect(try good.people() == ["P1": one, "P2": two])
    while true {
      let disk = FailingDisk(failing: failing, lasts: lasts).disk
      failing += 1
      do {
        #expect(try PrivateFile(store, Scratch.environment(disk)).erase("P1"))
        break
      } catch {
        #expect(try good.people()["P2"] == two)
        if try good.person("P1") == nil { try good.add([one], from: 3) }
      }
    }
    #expect(try good.people() == ["P2": two])
  }
}
