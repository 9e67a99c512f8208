import RoundModel

/// Classes of tests that a sentence counts beside the tests of all: "27 tests: `LexerTest` 20, `FileTest`
/// (7)".
extension MarkdownReader {
  private static let countedLimit = 4000
  private static let paragraphLimit = 30

  /// Takes numbers behind names in code for how many tests each of them has, where they add up to the
  /// total that the same sentence states.
  mutating func readCountedNames(
    _ position: Int, of index: Int, from first: Int, before end: Int, _ bytes: Span<UInt8>,
    _ builder: inout RoundBuilder
  ) {
    guard claims.count > first,
      let total = claims[first...].first(where: {
        $0.figure.measure == .total && $0.figure.unit == .count && $0.figure.precision == .exact
      })
    else { return }
    // A sentence goes on in the lines below it.
    var last = position
    while last + 1 < end, blocks[last + 1].kind == .line, last < position + Self.paragraphLimit,
      !blocks[last + 1].flags.contains(.afterBlank)
    {
      last += 1
    }
    let start = blocks[position].text.lowerBound
    let text = start..<min(blocks[last].text.upperBound, start + Self.countedLimit)
    guard start < text.upperBound else { return }
    let parts = Self.countedNames(text, bytes)
    guard parts.count > 1, Set(parts.map { bytes.string($0.name) }).count == parts.count,
      Double(parts.reduce(0, { $0 + $1.count })) == total.figure.value
    else { return }
    let parent = speaksOfRound(index) ? nil : group(index, bytes, &builder)
    for part in parts {
      let owner = builder.add(
        Group(
          name: bytes.string(part.name), place: builder.place(part.name.lowerBound),
          parent: parent))
      statement += 1
      let figure = FoundFigure(
        measure: .total, value: Double(part.count), start: 0, count: 1, statement: 1)
      claims.append(
        ToldClaim(
          figure: figure, offset: part.offset, section: index, group: owner, statement: statement))
    }
  }

  /// The names in code right before a number, with that number.
  private static func countedNames(
    _ text: Range<Int>, _ bytes: Span<UInt8>
  ) -> [(name: Range<Int>, count: Int, offset: Int)] {
    var found: [(name: Range<Int>, count: Int, offset: Int)] = []
    let tick = UInt8(ascii: "`")
    var index = text.lowerBound
    while let open = bytes.firstIndex(of: tick, in: index..<text.upperBound),
      let close = bytes.firstIndex(of: tick, in: open + 1..<text.upperBound)
    {
      index = close + 1
      let name = open + 1..<close
      guard 3...120 ~= name.count, name.allSatisfy({ bytes[$0] > 0x20 }),
        name.contains(where: { bytes[$0].isASCIILetter })
      else { continue }
      var start = index
      while start < text.upperBound, leadsIn(bytes[start]) { start += 1 }
      var end = start
      while end < text.upperBound, bytes[end].isASCIIDigit { end += 1 }
      let next = end < text.upperBound ? bytes[end] : 0x20
      guard 1...6 ~= end - start, let count = Int(bytes.string(start..<end)), count > 0,
        !next.isASCIIWord, next != UInt8(ascii: "/"), next != UInt8(ascii: "%")
      else { continue }
      found.append((name, count, start))
    }
    return found
  }

  /// Whether a sign may stand between a name and its number: a blank, a colon, a bracket or a dash.
  private static func leadsIn(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, 0x0A, 0x0D, UInt8(ascii: ":"), UInt8(ascii: "("), UInt8(ascii: "="), 0xE2, 0x80,
      0x93,
      0x94:
      true
    default: false
    }
  }
}
