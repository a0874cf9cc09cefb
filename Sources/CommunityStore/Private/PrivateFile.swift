/// The file of personal fields, `private/people.ndjson`: one person a line.
///
/// ```
/// {"id":"P17","salt":"9c1f…32 digits","name":"王晓明","phone":"13800135678"}
/// ```
/// Whoever writes holds the store's lock, and writes here before the change that carries the id;
/// what was added is on the disk when `add` returns. An entry whose change was not recorded may
/// stay behind: the last entry of an id counts, and `erase` takes all of them.
public struct PrivateFile: Sendable {
  private static let sizeMax = 1_073_741_824

  private let folder: StoreFolder
  private let environment: StoreEnvironment

  public init(_ folder: StoreFolder, _ environment: StoreEnvironment) {
    self.folder = folder
    self.environment = environment
  }

  public var path: String { folder.personal + "/people.ndjson" }

  /// A person with a fresh salt, not yet in the file.
  public func person(id: String, name: String, phone: String) -> Person {
    Person(
      id: id,
      salt: HexText.text(environment.randomBytes(16)),
      name: name,
      phone: phone
    )
  }

  /// Appends people and waits until they are on the disk.
  public func add(_ people: [Person]) throws(DiskFailure) {
    guard !people.isEmpty else { return }
    let disk = environment.disk
    let isNew = try disk.statusIfThere(path) == nil
    let file = try disk.open(path, .writingOrCreating)
    let end = try wholeSize(of: file)
    var writer = JSONWriter()
    var bytes: [UInt8] = []
    for person in people {
      person.write(to: &writer)
      bytes += writer.bytes
      bytes.append(0x0A)
      writer.removeAll()
    }
    do {
      try disk.writeAll(file, bytes, at: end)
      try disk.synchronize(file)
    } catch {
      // Half a line would do no harm, but a name nobody refers to should not stay; when this
      // fails too, the next writer cuts the half line.
      try? disk.truncate(file, end)
      throw error
    }
    if isNew { try disk.synchronizeFolder(folder.personal) }
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

  /// The person of an id; nil when there is none, or not any more.
  public func person(_ id: String) throws -> Person? {
    let wanted = PrivateFile.start(ofLineFor: id)
    var found: Person?
    try forEachLine { line, number in
      if line.starts(with: wanted) { found = try person(line, number) }
    }
    return found
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

  private func person(_ line: UnsafeRawBufferPointer, _ number: Int) throws -> Person {
    do {
      return try Person(line)
    } catch {
      throw StoreFailure.malformed(path: path, line: number, error)
    }
  }

  /// Hands out the whole lines; what follows the last line end was never acknowledged.
  private func forEachLine(
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

  /// Where the last whole line ends; a half line behind it is cut off.
  private func wholeSize(of file: OpenFile) throws(DiskFailure) -> Int {
    let disk = environment.disk
    let size = try disk.statusOfFile(file).size
    var end = size
    while end > 0 {
      let start = max(0, end - 4_096)
      let piece = try disk.readAll(file, at: start, count: end - start)
      if let last = piece.lastIndex(of: 0x0A) {
        end = start + last + 1
        break
      }
      end = start
    }
    if end < size { try disk.truncate(file, end) }
    return end
  }
}
