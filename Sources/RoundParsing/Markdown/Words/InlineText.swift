import RoundModel

/// Text of one block with its Markdown marks taken off.
struct InlineText: Sendable {
  /// What a reader sees.
  private(set) var plain: [UInt8] = []
  /// The content of the first code span, as it stands in the source.
  private(set) var code: Range<Int>?
  /// The first code span in the plain text.
  private(set) var codeRun: Range<Int>?
  /// The runs of the plain text that are set in strong type.
  private(set) var strong: [Range<Int>] = []
  /// The pieces of the plain text that stand in one piece in the source, with where they start in
  /// both: few, since most texts have few marks.
  private var pieces: [(plain: Int, source: Int)] = []
  private var openStrong: Int?
  /// Where a tag for strong type or for a heading was opened.
  private var openTag: Int?
  /// A bit for each number of ticks: whether no span that they open is closed in the rest.
  private var unclosedTicks: UInt16 = 0

  init(_ range: Range<Int>, _ bytes: Span<UInt8>) {
    plain.reserveCapacity(range.count)
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "`"): index = codeSpan(at: index, range.upperBound, bytes)
      case UInt8(ascii: "*"), UInt8(ascii: "~"): index = emphasis(at: index, range, bytes)
      case UInt8(ascii: "_"): index = underscore(at: index, range, bytes)
      case UInt8(ascii: "\\") where index + 1 < range.upperBound && Self.isMark(bytes[index + 1]):
        append(bytes[index + 1], index + 1)
        index += 2
      case UInt8(ascii: "!"), UInt8(ascii: "["): index = link(at: index, range.upperBound, bytes)
      case UInt8(ascii: "<"): index = tag(at: index, range.upperBound, bytes)
      case UInt8(ascii: "&"): index = entity(at: index, range.upperBound, bytes)
      case 0x1B: index = Self.afterColour(at: index, range.upperBound, bytes)
      case 0xC3, 0xCE, 0xE2: index = sign(at: index, range.upperBound, bytes)
      case 0xE3 where bytes.has("\u{3000}", at: index, before: range.upperBound):
        // The blank between words of scripts whose letters are wide.
        append(0x20, index)
        index += 3
      case 0x0A, 0x0D:
        // A text that goes on in the next line has a blank there.
        if plain.last != 0x20 { append(0x20, index) }
        index += 1
        while index < range.upperBound, bytes[index] <= 0x20 { index += 1 }
      default:
        append(byte, index)
        index += 1
      }
    }
    // A tag that nothing closes goes to the end.
    if let start = openTag { strong.append(start..<plain.count) }
    trim()
  }

  /// Nothing.
  init() {}

  /// Two texts that are told as one, the first of which is known by its place in the source.
  init(_ first: InlineText, _ joint: String, _ second: InlineText) {
    self = first
    for byte in joint.utf8 { append(byte, first.offset(first.plain.count)) }
    let start = plain.count
    pieces += second.pieces.map { (start + $0.plain, $0.source) }
    plain += second.plain
    strong += second.strong.map { start + $0.lowerBound..<start + $0.upperBound }
    if code == nil {
      code = second.code
      codeRun = second.codeRun.map { start + $0.lowerBound..<start + $0.upperBound }
    }
  }

  /// Text without Markdown, as in a fence.
  init(verbatim range: Range<Int>, _ bytes: Span<UInt8>) {
    var index = range.lowerBound
    while index < range.upperBound {
      if bytes[index] == 0x1B {
        index = Self.afterColour(at: index, range.upperBound, bytes)
      } else {
        index = sign(at: index, range.upperBound, bytes)
      }
    }
    trim()
  }

  /// Takes a byte, or what a sign became that was read in the code page of another system.
  private mutating func sign(at start: Int, _ end: Int, _ bytes: Span<UInt8>) -> Int {
    let misread = MisreadSign(at: start, before: end, bytes)
    return take(misread.map { ($0.sign, $0.end) }, at: start, bytes)
  }

  /// Takes what the bytes from an index on stand for, or the byte there where they stand for themselves.
  private mutating func take(
    _ meant: (bytes: [UInt8], end: Int)?, at start: Int, _ bytes: Span<UInt8>
  ) -> Int {
    guard let meant else {
      append(bytes[start], start)
      return start + 1
    }
    for byte in meant.bytes { append(byte, start) }
    return meant.end
  }

  /// Steps over a code that sets the colours of a terminal.
  private static func afterColour(at start: Int, _ end: Int, _ bytes: Span<UInt8>) -> Int {
    guard start + 1 < end, bytes[start + 1] == UInt8(ascii: "[") else { return start + 1 }
    var index = start + 2
    while index < end, !bytes[index].isASCIILetter { index += 1 }
    return min(end, index + 1)
  }

  var text: String { String(decoding: plain, as: UTF8.self) }

  /// Where a byte of the plain text stands in the source.
  func offset(_ index: Int) -> Int {
    guard !plain.isEmpty else { return 0 }
    // What is behind the text stands behind its last byte.
    let inside = min(index, plain.count - 1)
    guard let piece = pieces.last(where: { $0.plain <= inside }) else { return 0 }
    return piece.source + inside - piece.plain + (index > inside ? 1 : 0)
  }

  private mutating func append(_ byte: UInt8, _ offset: Int) {
    if let last = pieces.last, last.source + plain.count - last.plain == offset {
      plain.append(byte)
      return
    }
    pieces.append((plain.count, offset))
    plain.append(byte)
  }

  private mutating func trim() {
    while let last = plain.last, last <= 0x20 { plain.removeLast() }
    let blanks = plain.prefix { $0 <= 0x20 }.count
    if blanks > 0 {
      plain.removeFirst(blanks)
      let first = pieces.lastIndex { $0.plain <= blanks } ?? 0
      pieces = pieces[first...].map { piece in
        let cut = max(0, blanks - piece.plain)
        return (piece.plain + cut - blanks, piece.source + cut)
      }
    }
    if let run = codeRun {
      let start = max(0, run.lowerBound - blanks)
      codeRun = start..<max(start, min(plain.count, run.upperBound - blanks))
    }
    strong = strong.compactMap { run in
      let start = max(0, run.lowerBound - blanks)
      let end = min(plain.count, run.upperBound - blanks)
      return start < end ? start..<end : nil
    }
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }

  private mutating func codeSpan(at start: Int, _ end: Int, _ bytes: Span<UInt8>) -> Int {
    let mark = UInt8(ascii: "`")
    var length = 0
    while start + length < end, bytes[start + length] == mark { length += 1 }
    let bit: UInt16 = length < 16 ? 1 << UInt16(length) : 0
    var index = bit == 0 || unclosedTicks & bit != 0 ? end : start + length
    while index < end {
      guard bytes[index] == mark else {
        index += 1
        continue
      }
      var closing = 0
      while index + closing < end, bytes[index + closing] == mark { closing += 1 }
      if closing == length {
        let content = start + length..<index
        if code == nil, !content.isEmpty {
          code = content
        }
        let run = plain.count
        for offset in content {
          // The end of a line in a span, with the indent behind it, is a blank.
          let isBreak = bytes[offset] == 0x0A || bytes[offset] == 0x0D
          if isBreak
            || bytes[offset] == 0x20 && offset > content.lowerBound
              && plain.last == 0x20 && Self.breaks(before: offset, bytes)
          {
            if plain.last != 0x20 { append(0x20, offset) }
          } else {
            append(bytes[offset], offset)
          }
        }
        if codeRun == nil, code == content { codeRun = run..<plain.count }
        return index + length
      }
      index += closing
    }
    // Nothing closes the span, so that the marks are text, and no span as long need be looked for.
    unclosedTicks |= bit
    for offset in start..<start + length { append(mark, offset) }
    return start + length
  }

  /// Whether nothing but blanks stands between the end of a line and an index.
  private static func breaks(before index: Int, _ bytes: Span<UInt8>) -> Bool {
    var start = index
    while start > 0, bytes[start - 1] == 0x20 { start -= 1 }
    return start > 0 && bytes[start - 1] == 0x0A
  }

  /// Skips a run of stars or tildes that can be emphasis; one between blanks is text.
  private mutating func emphasis(at start: Int, _ range: Range<Int>, _ bytes: Span<UInt8>) -> Int {
    let mark = bytes[start]
    var end = start
    while end < range.upperBound, bytes[end] == mark { end += 1 }
    let blankBefore = start == range.lowerBound || bytes[start - 1] <= 0x20
    let blankAfter = end == range.upperBound || bytes[end] <= 0x20
    let isApproximation = mark == UInt8(ascii: "~") && end - start == 1
    if blankBefore && blankAfter && range.count > end - start || isApproximation {
      for offset in start..<end { append(mark, offset) }
    } else if end - start >= 2, mark == UInt8(ascii: "*") {
      toggleStrong()
    }
    return end
  }

  private mutating func toggleStrong() {
    if let start = openStrong {
      strong.append(start..<plain.count)
      openStrong = nil
    } else {
      openStrong = plain.count
    }
  }

  /// Skips underscores at the edges of words only: inside, they are part of a name.
  private mutating func underscore(at start: Int, _ range: Range<Int>, _ bytes: Span<UInt8>) -> Int
  {
    var end = start
    while end < range.upperBound, bytes[end] == UInt8(ascii: "_") { end += 1 }
    let wordBefore =
      start > range.lowerBound && (bytes[start - 1].isASCIIWord || bytes[start - 1] >= 0x80)
    let wordAfter = end < range.upperBound && (bytes[end].isASCIIWord || bytes[end] >= 0x80)
    let isEmphasis = end - start == 2 && wordBefore != wordAfter
    if !isEmphasis {
      for offset in start..<end { append(UInt8(ascii: "_"), offset) }
    }
    return end
  }

  /// Keeps the text of a link and drops its target; drops pictures.
  private mutating func link(at start: Int, _ end: Int, _ bytes: Span<UInt8>) -> Int {
    let isPicture = bytes[start] == UInt8(ascii: "!")
    let open = isPicture ? start + 1 : start
    let limit = min(end, open + 400)
    guard open < end, bytes[open] == UInt8(ascii: "["),
      let close = bytes.firstIndex(of: UInt8(ascii: "]"), in: open..<limit), close + 1 < limit,
      bytes[close + 1] == UInt8(ascii: "("),
      let last = bytes.firstIndex(of: UInt8(ascii: ")"), in: close..<limit)
    else {
      append(bytes[start], start)
      return start + 1
    }
    if !isPicture {
      for offset in open + 1..<close where bytes[offset] != UInt8(ascii: "`") {
        append(bytes[offset], offset)
      }
    }
    return last + 1
  }

  /// Drops a tag; one that sets lines apart becomes a blank.
  private mutating func tag(at start: Int, _ end: Int, _ bytes: Span<UInt8>) -> Int {
    guard let close = MarkupTag.end(of: start, before: end, bytes) else {
      append(bytes[start], start)
      return start + 1
    }
    if bytes.hasFolded("<br", at: start, before: end) {
      append(0x20, start)
      return close
    }
    let tag = InlineTag(start..<close, bytes)
    if tag.isOfBlock, let last = plain.last, last != 0x20 { append(0x20, start) }
    guard tag.isStrong else { return close }
    if !tag.isEnd {
      openTag = openTag ?? plain.count
    } else if let first = openTag {
      strong.append(first..<plain.count)
      openTag = nil
    }
    return close
  }

  /// Takes what stands for a sign that has another meaning in tags, or none on a keyboard: `&lt;`.
  private mutating func entity(at start: Int, _ end: Int, _ bytes: Span<UInt8>) -> Int {
    let entity = Entity(at: start, before: end, bytes)
    return take(entity.map { ($0.bytes, $0.end) }, at: start, bytes)
  }
}
