internal import CSystem
public import CommunityModel

/// Looks for one word in the titles of many rows; answers as `TextNeedle.isFound` does.
///
/// Titles of Chinese and ASCII, nearly all, are searched as bytes, many at a time; the few others
/// one by one. Prepared once, asked for pieces of the columns, on any thread.
public struct TitleSearch: Sendable {
  private enum Way {
    /// An empty word is in every title.
    case all
    case bytes([UInt8])
    case initials(InitialPlaces)
    /// The word has characters that can be written in several ways.
    case oneByOne
  }

  private let needle: TextNeedle
  private let way: Way

  public init(_ needle: TextNeedle) {
    self.needle = needle
    let bytes = Array(needle.text.utf8)
    if bytes.isEmpty {
      way = .all
    } else if needle.initials != nil {
      way = .initials(InitialPlaces(bytes))
    } else {
      way = title_is_plain(bytes, bytes.count) == 1 ? .bytes(bytes) : .oneByOne
    }
  }

  func marks(in titles: TitleArena, _ rows: Range<Int>) -> RowMarks {
    var marks = RowMarks(rows)
    switch way {
    case .all: return RowMarks(allOf: rows)
    case .oneByOne:
      for row in rows { marks.mark(row, needle.isFound(in: titles[row])) }
      return marks
    case .bytes(let wanted):
      TitleSearch.search(titles, &marks) { bytes, ends, start, found in
        titles_find(bytes, ends, rows.count, start, wanted, wanted.count, found)
      }
    case .initials(let places):
      TitleSearch.search(titles, &marks) { bytes, ends, start, found in
        let (ascii, han) = (places.ascii, places.han)
        titles_find_initials(bytes, ends, rows.count, start, ascii, han, places.last, found)
      }
      if !places.areAll {
        for row in rows where marks[row] { marks.mark(row, needle.isFound(in: titles[row])) }
      }
    }
    for row in titles.rowsApart(in: rows) { marks.mark(row, needle.isFound(in: titles[row])) }
    return marks
  }

  private typealias Search = (
    _ bytes: UnsafeRawPointer, _ ends: UnsafePointer<UInt32>, _ start: Int,
    _ found: UnsafeMutablePointer<UInt64>
  ) -> Void

  private static func search(_ titles: TitleArena, _ marks: inout RowMarks, _ body: Search) {
    let rows = marks.rows
    guard !rows.isEmpty else { return }
    titles.bytes.withUnsafeBytes { bytes in
      titles.ends.withUnsafeBufferPointer { ends in
        marks.words.withUnsafeMutableBufferPointer { found in
          guard let bytes = bytes.baseAddress, let ends = ends.baseAddress,
            let found = found.baseAddress
          else { return }
          body(bytes, ends + rows.lowerBound, titles.start(rows.lowerBound), found)
        }
      }
    }
  }
}

extension IssueColumns {
  /// The rows among these whose titles have a word.
  public func rows(_ rows: Range<Int>, titled search: TitleSearch) -> RowMarks {
    search.marks(in: titles, rows)
  }
}

extension TitleArena {
  /// Rows whose titles must be read one by one: unusual ones, and those that have changed.
  fileprivate func rowsApart(in rows: Range<Int>) -> [Int] {
    let first = unusualRows.firstPlace(notBefore: rows.lowerBound)
    let last = unusualRows.firstPlace(notBefore: rows.upperBound)
    return unusualRows[first..<last] + changed.keys.filter(rows.contains)
  }
}

/// At which places of a word of letters each character may stand: for itself, or with the initial
/// of one of its readings.
struct InitialPlaces: Sendable {
  /// A byte a character keeps all of them near the processor: 21 KB, where most first caches have
  /// 32.
  private static let lengthMax = 8

  private(set) var ascii = [UInt8](repeating: 0, count: 128)
  private(set) var han: [UInt8] = []
  let last: UInt8
  /// Whether these are all letters of the word; else what has them may still lack the rest.
  let areAll: Bool

  /// Of the first letters of a word, which has one at least.
  init(_ word: [UInt8]) {
    let letters = word.prefix(InitialPlaces.lengthMax)
    areAll = letters.count == word.count
    last = 1 << UInt8(letters.count - 1)
    for (place, letter) in letters.enumerated() {
      ascii[Int(letter)] |= 1 << UInt8(place)
      // A capital is the same letter.
      ascii[Int(letter & 0xDF)] |= 1 << UInt8(place)
    }
    let places = (0..<26).map { ascii[0x61 + $0] }
    han = PinyinInitials.standard.masks.map { mask in
      var letters = mask
      var found: UInt8 = 0
      while letters != 0 {
        found |= places[letters.trailingZeroBitCount]
        letters &= letters - 1
      }
      return found
    }
  }
}
