internal import CommunityModel

/// Changes that are recorded together, with room to spare in what the journal takes at once.
struct ImportBatch {
  static let changesMax = 5000
  static let bytesMax = 6 * 1_048_576
  /// The longest line of a journal, less what stands in it besides the body.
  static let changeBytesMax = 1_048_576 - 1024

  private(set) var drafts: [ChangeDraft] = []
  private var bytes = 0

  var isEmpty: Bool { drafts.isEmpty }

  func hasRoom(for size: Int) -> Bool {
    drafts.count < Self.changesMax && bytes + size <= Self.bytesMax
  }

  mutating func append(_ draft: ChangeDraft, size: Int) {
    drafts.append(draft)
    bytes += size
  }

  /// Hands out what was gathered and begins anew.
  mutating func take() -> [ChangeDraft] {
    defer { self = ImportBatch() }
    return drafts
  }

  /// About how long a change's line in the journal is; never less than that.
  static func size(of draft: ChangeDraft) -> Int {
    draft.body.entries.reduce(512) { $0 + size(of: $1.value) + 24 }
  }

  private static func size(of value: FieldValue) -> Int {
    switch value {
    case .text(let text): size(of: text)
    case .list(let list): list.reduce(0) { $0 + size(of: $1) + 3 }
    case .number, .instant, .flag: 32
    }
  }

  /// Quotation marks, backslashes and line breaks take two bytes in JSON; other control
  /// characters do not outlive tidying.
  private static func size(of text: String) -> Int {
    var text = text
    return text.withUTF8 { bytes in
      var escapes = 0
      for byte in bytes {
        escapes &+= byte == 0x22 || byte == 0x5C || byte == Byte.lineFeed ? 1 : 0
      }
      return bytes.count + escapes
    }
  }
}
