/// The highest number that a site has ever given to a change, as far as anything left of its
/// store can tell.
enum HighestNumber {
  /// Looks at the head, both manifests, the names of tables and journals, and all lines of those,
  /// whole or not.
  static func find(in folder: StoreFolder, _ environment: StoreEnvironment) throws -> Int {
    let disk = environment.disk
    var highest = try folder.readHead(disk)?.seq ?? 0
    for path in [folder.manifest, folder.manifestPrevious]
    where try disk.statusIfThere(path) != nil {
      guard let manifest = try ManifestFile.read(path, disk) else { continue }
      highest = max(highest, manifest.heads[folder.site]?.seq ?? 0)
    }
    for name in try disk.list(folder.tables) {
      highest = max(highest, TableEntry.seq(ofFileName: name) ?? 0)
    }
    for name in try folder.journals(of: folder.site, disk) {
      highest = max(highest, name.first - 1)
      let file = try disk.open(folder.path(of: name), .reading)
      highest = max(highest, try numbers(in: file, disk))
    }
    return highest
  }

  /// The highest number at the start of a line that has a change's shape.
  private static func numbers(in file: OpenFile, _ disk: Disk) throws -> Int {
    var highest = 0
    var rest: [UInt8] = []
    var offset = 0
    while true {
      let piece = try disk.readAll(file, at: offset, count: 1_048_576)
      if piece.isEmpty { return highest }
      offset += piece.count
      rest += piece
      rest.withUnsafeBytes { bytes in
        var start = 0
        while let end = bytes.place(of: 0x0A, from: start) {
          let line = UnsafeRawBufferPointer(rebasing: bytes[start..<end])
          if let shape = LineShape(line) { highest = max(highest, shape.seq) }
          start = end + 1
        }
      }
      let end = rest.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
      rest.removeFirst(end)
      // Longer than any line is no line.
      if rest.count > LineShape.lineSizeMax { rest = [] }
    }
  }
}
