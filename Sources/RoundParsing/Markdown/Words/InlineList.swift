/// Names that run on in a paragraph, parted by middle dots, with or without a number before each.
struct InlineList: Sendable {
  /// One name, with where it starts.
  struct Part: Sendable {
    var text: [UInt8]
    var offset: Int
    /// The numbers that it stands for, where it is numbered.
    var numbers: ClosedRange<Int>?
  }

  private(set) var parts: [Part] = []
  /// Whether the line before ended in a dot, so that the next one opens a part.
  private var isOpen = true
  /// Whether a dot parts anything.
  private var hasDots = false

  /// The list that some blocks are which has so many parts; `nil` where they are none, or not as many.
  ///
  /// Numbers have to run from one to that count, and a list without numbers has to be all that stands
  /// there.
  init?(_ blocks: ArraySlice<MarkdownBlock>, count: Int, _ bytes: Span<UInt8>) {
    var isPlain = true
    for block in blocks {
      let hasStarted = parts.first?.numbers != nil
      guard
        block.kind == .line
          || block.kind == .item && (block.flags.contains(.ordered) || !hasStarted)
      else { return nil }
      if block.flags.contains(.afterBlank), !parts.isEmpty {
        if hasStarted, block.kind == .line { break }
        isPlain = false
      }
      isPlain = isPlain && block.kind == .line
      add(block, bytes)
      guard parts.count <= count else { return nil }
    }
    let isNumbered = parts.first?.numbers != nil
    // One item a line is a list like any other.
    guard hasDots, parts.count > 1, parts.allSatisfy({ (1...300).contains($0.text.count) }) else {
      return nil
    }
    guard isNumbered else {
      guard isPlain, parts.count == count else { return nil }
      return
    }
    var next = 1
    for part in parts {
      guard let numbers = part.numbers, numbers.lowerBound == next else { return nil }
      next = numbers.upperBound + 1
    }
    guard next == count + 1 else { return nil }
  }

  /// Takes the parts of one line.
  private mutating func add(_ block: MarkdownBlock, _ bytes: Span<UInt8>) {
    let line = InlineText(block.text, bytes)
    var start = 0
    var isFirst = true
    while start <= line.plain.count {
      let end = line.plain[start...].firstIndex(ofDot: start) ?? line.plain.count
      let isItem = isFirst && block.kind == .item && block.flags.contains(.ordered)
      add(line, start..<end, number: isItem ? Int(block.number) : nil, opens: !isFirst || isOpen)
      isFirst = false
      hasDots = hasDots || end < line.plain.count
      start = end + 2
    }
    isOpen = line.plain.suffix(2).elementsEqual("\u{B7}".utf8)
  }

  private mutating func add(
    _ line: InlineText, _ range: Range<Int>, number: Int?, opens: Bool
  ) {
    let text = KeyValue.trimmedSigns(Array(line.plain[range]))
    guard !text.isEmpty else { return }
    let found = number.map { (numbers: $0...$0, end: 0) } ?? Self.numbers(text)
    if found?.numbers.lowerBound == 1, parts.allSatisfy({ $0.numbers == nil }) {
      // What stands before the first number leads in the list.
      parts = []
    } else if let last = parts.indices.last, found == nil, parts[last].numbers != nil || !opens {
      parts[last].text += (opens ? Array(" \u{B7} ".utf8) : [0x20]) + Self.name(text)
      return
    }
    let name = Self.name(Array(text[(found?.end ?? 0)...]))
    let blanks = line.plain[range].prefix { $0 == 0x20 }.count
    parts.append(
      Part(
        text: name, offset: line.offset(min(range.lowerBound + blanks, line.plain.count - 1)),
        numbers: found?.numbers))
  }

  /// A text without a full stop behind it.
  private static func name(_ text: [UInt8]) -> [UInt8] {
    var name = KeyValue.trimmedSigns(text)
    if name.last == UInt8(ascii: "."), !name.dropLast().contains(UInt8(ascii: ".")) {
      name.removeLast()
    }
    return name
  }

  /// The number that a text opens with, or the first and the last of several, as in "16–18".
  private static func numbers(_ text: [UInt8]) -> (numbers: ClosedRange<Int>, end: Int)? {
    guard let (low, index) = number(text, at: 0) else { return nil }
    if let end = numberEnd(text, at: index) { return (low...low, end) }
    for dash in ["-", "\u{2013}"] where text[index...].starts(with: dash.utf8) {
      guard let (high, stop) = number(text, at: index + dash.utf8.count), high > low,
        let end = numberEnd(text, at: stop)
      else { return nil }
      return (low...high, end)
    }
    return nil
  }

  private static func number(_ text: [UInt8], at start: Int) -> (value: Int, end: Int)? {
    let digits = text[start...].prefix { $0.isASCIIDigit }
    guard (1...4).contains(digits.count) else { return nil }
    return (digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }, digits.endIndex)
  }

  /// Where the text behind a number starts, behind a full stop or a bracket and a blank.
  private static func numberEnd(_ text: [UInt8], at index: Int) -> Int? {
    guard index + 1 < text.count, text[index + 1] == 0x20,
      text[index] == UInt8(ascii: ".") || text[index] == UInt8(ascii: ")")
    else { return nil }
    return index + 2
  }
}

extension ArraySlice<UInt8> {
  /// Where the next middle dot stands that parts two texts, with a blank before it.
  fileprivate func firstIndex(ofDot start: Int) -> Int? {
    var index = start
    while index + 1 < endIndex {
      if self[index] == 0xC2, self[index + 1] == 0xB7,
        index == startIndex || self[index - 1] == 0x20
      {
        return index
      }
      index += 1
    }
    return nil
  }
}
