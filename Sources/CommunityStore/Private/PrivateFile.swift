/// The file of personal fields, `private/people.ndjson`: one person a line.
///
/// ```
/// {"id":"P17","salt":"9c1f…32 digits","name":"王晓明","phone":"13800135678"}
/// ```
/// Whoever writes holds the store's lock, and writes here before the change that carries the id;
/// what was added is on the disk when `add` returns. Ids rise, for they are numbers of changes:
/// entries of numbers that no change has yet are what an interrupted batch left, and are cut off
/// by whoever records next. What is left of an entry that a change did name stays: `check` says it.
public struct PrivateFile: Sendable {
  private static let sizeMax = 1_073_741_824
  private static let idStart = Array("{\"id\":\"".utf8)
  static let stepMin = 4_096

  private let folder: StoreFolder
  let environment: StoreEnvironment

  public init(_ folder: StoreFolder, _ environment: StoreEnvironment) {
    self.folder = folder
    self.environment = environment
  }

  public var path: String { folder.personal + "/people.ndjson" }

  /// Appends people and waits until they are on the disk.
  ///
  /// `seq` is the number of the next change: entries of that number or a higher one were never
  /// recorded and go. Returns the bytes of the file that it wrote, its last.
  @discardableResult
  public func add(_ people: [Person], from seq: Int) throws(DiskFailure) -> Range<Int> {
    let disk = environment.disk
    if people.isEmpty, try disk.statusIfThere(path) == nil { return 0..<0 }
    let file = try disk.open(path, .writingOrCreating)
    let end = try recordedSize(of: file, before: seq)
    if people.isEmpty { return end..<end }
    var bytes = PrivateFile.bytes(of: people)
    if end > 0, try disk.readAll(file, at: end - 1, count: 1) != [0x0A] {
      bytes.insert(0x0A, at: 0)
    }
    // Before the first entry: whoever made the file may have died before its name was on the disk.
    if end == 0 { try disk.synchronizeFolder(folder.personal) }
    do {
      try disk.writeAll(file, bytes, at: end)
      try disk.synchronize(file)
    } catch {
      // Half a line would do no harm, but a name nobody refers to should not stay; when this
      // fails too, the next writer cuts the half line.
      try? disk.truncate(file, end)
      throw error
    }
    return end..<end + bytes.count
  }

  /// Takes away what `add` wrote for changes that were not recorded after all.
  func takeBack(_ range: Range<Int>) {
    if range.isEmpty { return }
    let disk = environment.disk
    do {
      try disk.truncate(try disk.open(path, .writing), range.lowerBound)
    } catch {
      // Whoever records next cuts it off.
    }
  }

  /// Bytes of the file; 0 when there is none.
  func size() throws(DiskFailure) -> Int {
    try environment.disk.statusIfThere(path)?.size ?? 0
  }

  /// The lines of people as they stand in the file.
  static func bytes(of people: [Person]) -> [UInt8] {
    var writer = JSONWriter()
    var bytes: [UInt8] = []
    for person in people {
      person.write(to: &writer)
      bytes += writer.bytes
      bytes.append(0x0A)
      writer.removeAll()
    }
    return bytes
  }

  /// The number in an id such as `P17`; nil for any other text.
  static func number(of id: String) -> Int? {
    guard id.utf8.first == 0x50, id.utf8.dropFirst().first != 0x30 else { return nil }
    return DecimalText.number(id.utf8.dropFirst())
  }

  /// Everybody in the file, by id.
  ///
  /// Throws `StoreFailure.malformed` with the line, or `DiskFailure`.
  public func people() throws -> [String: Person] {
    var people: [String: Person] = [:]
    try forEachLine { line, number in
      let person = try person(line, number)
      people[person.id] = person
    }
    return people
  }

  /// Whether the ids rise, as bisecting needs them.
  func isOrdered() throws -> Bool {
    var last = 0
    var isOrdered = true
    try forEachLine { line, number in
      let next = PrivateFile.number(of: try person(line, number).id) ?? 0
      if next < max(1, last) { isOrdered = false }
      last = next
    }
    return isOrdered
  }

  /// Writes the file anew without a person; false when that id is not in it.
  ///
  /// When it returns, neither file nor folder holds the name any more.
  public func erase(_ id: String) throws -> Bool {
    let unwanted = PrivateFile.start(ofLineFor: id)
    var kept: [UInt8] = []
    var didFind = false
    try forEachLine { line, number in
      if line.starts(with: unwanted) {
        didFind = true
      } else {
        kept.append(contentsOf: line)
        kept.append(0x0A)
      }
    }
    guard didFind else { return false }
    try environment.disk.replace(path, with: kept, folder: folder.personal)
    return true
  }

  private static func start(ofLineFor id: String) -> [UInt8] {
    var writer = JSONWriter()
    writer.string(id)
    return Array("{\"id\":".utf8) + writer.bytes + [0x2C]
  }

  /// The entry in a line; its number counts from 1, 0 where nobody counted.
  func person(_ line: UnsafeRawBufferPointer, _ number: Int) throws -> Person {
    do {
      return try Person(line)
    } catch {
      throw StoreFailure.malformed(path: path, line: number, error)
    }
  }

  /// Hands out the whole lines; what follows the last line end was never acknowledged.
  func forEachLine(
    _ body: (_ line: UnsafeRawBufferPointer, _ number: Int) throws -> Void
  ) throws {
    let disk = environment.disk
    guard try disk.statusIfThere(path) != nil else { return }
    let bytes = try disk.contents(path, sizeMax: PrivateFile.sizeMax)
    try bytes.withUnsafeBytes { bytes in
      var start = 0
      var number = 1
      while let end = bytes.place(of: 0x0A, from: start) {
        try body(UnsafeRawBufferPointer(rebasing: bytes[start..<end]), number)
        start = end + 1
        number += 1
      }
    }
  }

  /// Where the entries end that changes before `seq` named; what stands behind is cut off.
  private func recordedSize(of file: OpenFile, before seq: Int) throws(DiskFailure) -> Int {
    let disk = environment.disk
    let size = try disk.statusOfFile(file).size
    var end = size
    while end > 0 {
      let line = try lastLine(of: file, before: end)
      // What makes no sense was recorded and is damaged: `check` says so.
      let isWhole = line.last == 0x0A
      if PrivateFile.number(ofLine: line) ?? (isWhole ? 0 : seq) < seq { break }
      end -= line.count
    }
    if end < size { try disk.truncate(file, end) }
    return end
  }

  /// The last line before an offset, with its line end if it has one.
  private func lastLine(of file: OpenFile, before end: Int) throws(DiskFailure) -> [UInt8] {
    var size = PrivateFile.stepMin
    while true {
      let start = max(0, end - size)
      let piece = try environment.disk.readAll(file, at: start, count: end - start)
      if let before = piece.dropLast().lastIndex(of: 0x0A) { return Array(piece[(before + 1)...]) }
      if start == 0 { return piece }
      size *= 4
    }
  }

  /// The number of an entry, also of one that was cut off behind its id; nil when it has none.
  private static func number(ofLine line: [UInt8]) -> Int? {
    if let person = try? line.dropLast().withUnsafeBytes({ try Person($0) }) {
      return number(of: person.id)
    }
    guard line.last != 0x0A, line.starts(with: idStart) else { return nil }
    let rest = line.dropFirst(idStart.count)
    guard let end = rest.firstIndex(of: 0x22) else { return nil }
    return number(of: String(decoding: rest[..<end], as: UTF8.self))
  }
}
