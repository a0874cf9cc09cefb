/// One of a few choices in a row, taken by its number: `[1 照明] 2 消防  3 道路`.
public struct ChoiceField: Hashable, Sendable {
  public var options: [String]
  public var selected: Int?
  /// The digit that chooses each option.
  public var digits: [Int]

  /// `digits`: by default the options' places from 1 on.
  public init(_ options: [String], selected: Int? = nil, digits: [Int]? = nil) {
    self.options = options
    self.selected = selected
    self.digits = digits ?? options.indices.map { $0 + 1 }
  }

  /// Lets digits choose, and left and right move the choice; false when the input means nothing here.
  public mutating func handle(_ input: Input) -> Bool {
    guard case .key(let key) = input, key.modifiers.isEmpty, !options.isEmpty else { return false }
    let last = options.count - 1
    switch key.code {
    case .left: selected = max(0, (selected ?? 1) - 1)
    case .right: selected = min(last, (selected ?? -1) + 1)
    case .home: selected = 0
    case .end: selected = last
    case .character(let character):
      guard character.isASCII, let digit = character.wholeNumberValue,
        let place = digits.firstIndex(of: digit), options.indices.contains(place)
      else { return false }
      selected = place
    default: return false
    }
    return true
  }

  /// Draws the choices into the first row of `area`; they scroll so that the chosen one is in sight.
  public func draw(
    on surface: inout Surface,
    in area: Rect,
    isFocused: Bool,
    _ context: DrawingContext
  ) {
    let line = area.row(0)
    guard !line.isEmpty else { return }
    let ground: Role = isFocused ? .fieldFocused : .field
    surface.fill(line, Style(.text, on: ground))
    let shown = visible(width: line.width, context)
    var x = line.x
    if shown.lowerBound > 0 {
      x += surface.put(
        context.glyphs.ellipsis,
        at: Point(x: x, y: line.y),
        style: Style(.muted, on: ground),
        clip: line
      )
    }
    for index in shown {
      let start = x
      x += draw(index, at: Point(x: x, y: line.y), on: &surface, clip: line, ground)
      if index == selected, isFocused { surface.caret = Point(x: start, y: line.y) }
    }
    if shown.upperBound < options.count {
      let style = Style(.muted, on: ground)
      surface.put(context.glyphs.ellipsis, at: Point(x: x, y: line.y), style: style, clip: line)
    }
  }

  /// Nil for an option that no single key chooses.
  private func digit(of index: Int) -> Int? {
    guard digits.indices.contains(index), (0...9).contains(digits[index]) else { return nil }
    return digits[index]
  }

  /// Brackets say what is chosen where colour cannot.
  private func draw(
    _ index: Int,
    at point: Point,
    on surface: inout Surface,
    clip: Rect,
    _ ground: Role
  ) -> Int {
    let isChosen = index == selected
    let number = digit(of: index).map { "\($0) " } ?? ""
    let back: Role = isChosen ? .selection : ground
    let text = StyledText(spans: [
      StyledText.Span(isChosen ? "[" : " ", Style(.accent, on: back)),
      StyledText.Span(number, Style(.hotkey, on: back)),
      StyledText.Span(options[index], Style(isChosen ? .strong : .text, on: back)),
      StyledText.Span(isChosen ? "]" : " ", Style(.accent, on: back)),
    ])
    return surface.put(text, at: point, clip: clip)
  }

  /// The options in sight: from the first, or from so far right that the chosen one still fits.
  private func visible(width: Int, _ context: DrawingContext) -> Range<Int> {
    let widths = options.indices.map { index in
      2 + context.width(options[index]) + (digit(of: index) == nil ? 0 : 2)
    }
    let mark = context.width(context.glyphs.ellipsis)
    func end(from first: Int) -> Int {
      var used = first > 0 ? mark : 0
      for index in first..<options.count {
        used += widths[index]
        let reserve = index + 1 < options.count ? mark : 0
        if used + reserve > width { return max(index, first + 1) }
      }
      return options.count
    }
    guard !options.isEmpty else { return 0..<0 }
    let chosen = min(max(0, selected ?? 0), options.count - 1)
    var first = 0
    while first < chosen, end(from: first) <= chosen { first += 1 }
    return first..<end(from: first)
  }
}
