/// Takes what follows the whole part of a site's journals out of use.
///
/// Each step leaves something that the next repair finishes: a file is in the store or in
/// `damaged/`, and bytes are cut off only after their copy is on the disk.
struct JournalCut {
  private let folder: StoreFolder
  private let disk: Disk

  init(_ folder: StoreFolder, _ disk: Disk) {
    self.folder = folder
    self.disk = disk
  }

  /// Ends the site's journals at `whole`; `next` is the one that goes on from there.
  func cut(
    _ site: String,
    behind whole: JournalPosition,
    keeping next: JournalName? = nil,
    into damaged: inout DamagedFolder
  ) throws {
    for name in try folder.journals(of: site, disk)
    where name != next && name.first >= whole.first {
      if name.first == whole.first, whole.offset > 0 {
        try cut(name, at: whole.offset, into: &damaged)
      } else {
        try damaged.take(folder.path(of: name))
      }
    }
  }

  private func cut(
    _ name: JournalName,
    at offset: Int,
    into damaged: inout DamagedFolder
  ) throws {
    let file = try disk.open(folder.path(of: name), .writing)
    let size = try disk.statusOfFile(file).size
    guard size > offset else { return }
    try damaged.copy(offset..<size, of: file, as: "\(name.text).from-\(offset)")
    try disk.truncate(file, offset)
    try disk.synchronize(file)
  }
}
